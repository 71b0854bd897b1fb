import type { PatientMeasure } from '@share4rare/analytics'

import type { RecordedPerson } from './recorded-people.ts'

/** Patients and owners by numbers, in the order of their ids, as neighbourhoods are made of them. */
export interface NumberedPeople {
  readonly people: readonly RecordedPerson[]
  readonly numberOf: ReadonlyMap<string, number>
  /** The owners' numbers, by their ids; and their ids, by their numbers. */
  readonly owners: ReadonlyMap<string, number>
  readonly ownerIds: readonly string[]
  readonly recordedOf: (profile: number) => readonly number[]
  readonly ownerOf: (profile: number) => number
}

/** Numbers people; `stirred` are owners who may have none among them any more. */
export function numberedPeople(
  people: readonly RecordedPerson[],
  stirred: readonly string[],
  measure: PatientMeasure,
): NumberedPeople {
  const ownerIds = [...new Set([...people.map(({ owner }) => owner), ...stirred])].sort()
  const owners = new Map(ownerIds.map((id, number) => [id, number]))
  const recorded = new Map<number, readonly number[]>()
  return {
    people,
    numberOf: new Map(people.map(({ id }, number) => [id, number])),
    owners,
    ownerIds,
    recordedOf: (profile) => {
      const known = recorded.get(profile)
      if (known) return known
      const made = measure.recordedOf(people[profile] ?? nobody)
      recorded.set(profile, made)
      return made
    },
    ownerOf: (profile) => owners.get(people[profile]?.owner ?? '') ?? -1,
  }
}

const nobody = { hpoIds: [], diseases: [] }
