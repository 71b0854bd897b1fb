import { raggedOf } from '../../ontology/compiled/ragged.ts'
import type { Neighbour } from '../nearest/best-few.ts'
import { finderIn } from '../nearest/find-nearest.ts'
import { buildIndex } from '../nearest/nearest-index.ts'
import type { VectorMaker } from '../vector-maker.ts'
import type { People, Sizes } from './neighbourhood.ts'

/** What neighbourhoods are made of and by. */
export interface Ground {
  readonly people: People
  readonly sizes: Sizes
  /** Makers of one kind, each with memory of its own. */
  readonly newMaker: () => VectorMaker
}

/** Some profiles, among which the nearest are found exactly. */
export interface Field {
  readonly size: number
  /** The nearest that may be taken, best first, of so many owners other than one's own, or all there are. */
  readonly near: (
    profile: number,
    owners: number,
    mayBeTaken: (profile: number) => boolean,
  ) => Neighbour[]
}

/** The field of these profiles. */
export function fieldOf(profiles: readonly number[], { people, newMaker }: Ground): Field {
  const lists = profiles.map((profile) => Array.from(people.recordedOf(profile)))
  const index = buildIndex(raggedOf(lists), newMaker())
  const finder = finderIn(index, newMaker(), newMaker())
  const near: Field['near'] = (profile, owners, mayBeTaken) => {
    const own = people.ownerOf(profile)
    const mayBeFound = (at: number) => {
      const other = profiles[at] ?? 0
      return people.ownerOf(other) !== own && mayBeTaken(other)
    }
    const recorded = people.recordedOf(profile)
    for (let count = owners; ; count *= 2) {
      const found = finder
        .nearest({ recorded, count, mayBeFound })
        .map(({ profile: at, score }) => ({
          profile: profiles[at] ?? 0,
          score,
        }))
      const some = ofFirstOwners(found, owners, people)
      if (some.isEnough || found.length < count) return some.found
    }
  }
  return { size: profiles.length, near }
}

/** Up to where so many owners were met. */
function ofFirstOwners(found: Neighbour[], wanted: number, { ownerOf }: People) {
  const met = new Set<number>()
  for (const [nth, { profile }] of found.entries()) {
    met.add(ownerOf(profile))
    if (met.size === wanted) return { found: found.slice(0, nth + 1), isEnough: true }
  }
  return { found, isEnough: false }
}
