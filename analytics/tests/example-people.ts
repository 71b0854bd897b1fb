import type { Codebook, SnapshotRow, SnapshotSource } from '@share4rare/schemas'
import fc from 'fast-check'

import { secretKey } from '../src/secret-key.ts'
import { pseudonymise, pseudonymOf } from '../src/snapshot/pseudonymise.ts'

/** Invented items of each measure. */
export const exampleCodebook: Codebook = {
  questionnaire: 'daily_life',
  items: [
    {
      measure: 'categories',
      code: 'sleeps_well',
      title: { en: 'Do you sleep well?' },
      showPosition: false,
      several: false,
      categories: [
        { code: 'true', label: { en: 'Yes', es: 'Sí' } },
        { code: 'false', label: { en: 'No' } },
      ],
    },
    {
      measure: 'categories',
      code: 'helpers',
      title: { en: 'Who helps you?', es: '¿Quién le ayuda?' },
      showPosition: false,
      several: true,
      categories: [
        { code: 'family', label: { en: 'Family' } },
        { code: 'friends', label: { en: '=Friends' } },
        { code: 'nobody', label: { en: 'Nobody' } },
      ],
    },
    {
      measure: 'numbers',
      code: 'tiredness',
      title: { en: 'How tired are you?' },
      showPosition: true,
      minimum: 0,
      maximum: 100,
      unit: null,
      direction: 'higher-is-worse',
    },
  ],
}

/** A key that protects nobody. */
export const exampleKey = secretKey(
  '000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f',
)

/** The two tables of a snapshot, as rows. */
export interface ExampleRows {
  readonly people: readonly { readonly pseudonym: string; readonly disease: string }[]
  readonly answers: readonly SnapshotRow[]
}

/** What sealing these people would give. */
export function rowsOfPeople(sources: readonly SnapshotSource[]): ExampleRows {
  return {
    people: sources.map(({ patient, disease }) => ({
      pseudonym: pseudonymOf(patient, exampleKey),
      disease,
    })),
    answers: sources.flatMap((source) => pseudonymise(source, exampleCodebook, exampleKey)),
  }
}

/** Some people with different ids, who answered some of the items. */
export function anyPeople(minimum: number, maximum: number): fc.Arbitrary<SnapshotSource[]> {
  return fc
    .array(fc.record({ disease: anyDisease, answers: anyAnswers }), {
      minLength: minimum,
      maxLength: maximum,
      size: 'max',
    })
    .map((people) =>
      people.map((person, index) => ({ patient: `example-${String(index)}`, ...person })),
    )
}

/** Answers to some of the example items. */
export const anyAnswers = fc.record(
  {
    sleeps_well: fc.boolean(),
    helpers: fc.uniqueArray(fc.constantFrom('family', 'friends', 'nobody')),
    tiredness: fc.integer({ min: -20, max: 240 }).map((halves) => halves / 2),
  },
  { requiredKeys: [] },
)

const anyDisease = fc.constantFrom('ORPHA:1', 'ORPHA:2', 'undiagnosed')
