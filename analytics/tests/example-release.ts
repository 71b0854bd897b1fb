import type { ReleasedTableSet, SnapshotSource } from '@share4rare/schemas'

import { release } from '../src/disclosure/release.ts'
import { countInTypeScript } from './count-in-typescript.ts'
import { exampleCodebook, exampleKey, rowsOfPeople } from './example-people.ts'

/** The release of invented people's answers; throws where they may not be released. */
export function exampleRelease(people: readonly SnapshotSource[]): ReleasedTableSet {
  const aggregate = countInTypeScript(rowsOfPeople(people), {
    population: { id: 'daily_life|all', diseases: null },
    items: exampleCodebook.items,
    noiseKey: exampleKey,
  })
  const outcome = release(aggregate, {
    codebook: exampleCodebook,
    countedOn: '2026-01-15',
    noiseKey: exampleKey,
    history: [],
    earlierNoiseKeyIds: [],
    tables: 'one-way',
  })
  if (!outcome.ok) throw new Error(outcome.reasons.join(', '))
  return outcome.released
}

/** Invented people of whom nobody has no helper. */
export const examplePeople: readonly SnapshotSource[] = Array.from({ length: 40 }, (_, index) => ({
  patient: `example-${String(index)}`,
  disease: 'ORPHA:1',
  answers: { tiredness: (index * 7) % 100, sleeps_well: index % 2 > 0, helpers: ['friends'] },
}))
