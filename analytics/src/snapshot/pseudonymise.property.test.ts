import { createHmac } from 'node:crypto'

import fc from 'fast-check'
import { expect, test } from 'vitest'

import { anyAnswers, exampleCodebook, exampleKey } from '../../tests/example-people.ts'
import { pseudonymise } from './pseudonymise.ts'

const patient = fc.uuid()
const anything = fc.oneof(
  fc.anything(),
  fc.string(),
  fc.constantFrom('Ada Example', '1987-03-04', 'true', 'family', Number.NaN, Infinity, -1e9),
  fc.array(fc.oneof(fc.constantFrom('family', 'friends'), fc.string())),
)
const hostileAnswers = fc.dictionary(
  fc.oneof(
    fc.constantFrom('sleeps_well', 'helpers', 'tiredness', '__proto__', 'name', 'born_on'),
    fc.string(),
  ),
  anything,
)
const allowed = {
  sleeps_well: ['true', 'false'],
  helpers: ['family', 'friends', 'nobody'],
}

test('only codebook items with codebook values survive, whatever a person wrote', () => {
  fc.assert(
    fc.property(patient, hostileAnswers, (id, answers) => {
      const rows = pseudonymise(
        { patient: id, disease: 'ORPHA:1', answers },
        exampleCodebook,
        exampleKey,
      )
      const categorical = rows.filter(({ number }) => number === null)
      const numeric = rows.filter(({ number }) => number !== null)
      expect(
        Object.entries(allowed).flatMap(([item, values]) =>
          values.map((value) => `${item}=${value}`),
        ),
      ).toEqual(expect.arrayContaining(categorical.map(({ item, value }) => `${item}=${value}`)))
      expect(numeric.every(({ item }) => item === 'tiredness')).toBe(true)
      expect(numeric.every(({ value }) => Number(value) >= 0 && Number(value) <= 100)).toBe(true)
      expect(numeric.every(({ value }) => /^\d+(\.\d+)?$/.test(value))).toBe(true)
    }),
  )
})

test('no patient id, disease, or key of an unknown answer is in any row', () => {
  fc.assert(
    fc.property(patient, anyAnswers, (id, answers) => {
      const source = {
        patient: id,
        disease: 'ORPHA:98473',
        answers: {
          ...answers,
          full_name: 'Ada Example',
          born_on: '1987-03-04',
          note: 'I live in X',
        },
      }
      const text = JSON.stringify(pseudonymise(source, exampleCodebook, exampleKey))
      expect(
        [id, 'ORPHA', 'Ada', '1987-03-04', 'live in'].filter((word) => text.includes(word)),
      ).toEqual([])
    }),
  )
})

test('a row has four fields and no more', () => {
  const source = {
    patient: 'example-1',
    disease: 'ORPHA:1',
    answers: { tiredness: 250, helpers: ['friends', 'family', 'friends', 'a cat'] },
  }
  const pseudonym = createHmac('sha256', exampleKey)
    .update('pid1|example-1')
    .digest('hex')
    .slice(0, 32)
  expect(pseudonymise(source, exampleCodebook, exampleKey)).toEqual([
    { pseudonym, item: 'helpers', value: 'family', number: null },
    { pseudonym, item: 'helpers', value: 'friends', number: null },
    { pseudonym, item: 'tiredness', value: '100', number: 100 },
  ])
})

test('an answer of the wrong kind is dropped', () => {
  const answers = { sleeps_well: ['true'], helpers: 'family', tiredness: '50' }
  const source = { patient: 'example-1', disease: 'ORPHA:1', answers }
  expect(pseudonymise(source, exampleCodebook, exampleKey)).toEqual([])
})
