import { expect, it } from 'vitest'

import {
  dateQuestion,
  multipleQuestion,
  numberQuestion,
  questionnaireOf,
  scaleQuestion,
  singleQuestion,
  textQuestion,
  yesNoQuestion,
} from '../../tests/support/factories/questionnaire.ts'
import { codebookOf, codebookSchema } from './codebook.ts'

const counted = { aggregate: true }

it('numbers and scales are counted as numbers, in their range and unit', () => {
  const weight = numberQuestion('weight', { ...counted, unit: { en: 'kg' } })
  const pain = scaleQuestion('pain', { ...counted, showPosition: true })
  expect(codebookOf(questionnaireOf(weight, pain)).items).toMatchObject([
    {
      measure: 'numbers',
      code: 'weight',
      minimum: 0,
      maximum: 100,
      unit: { en: 'kg' },
      wholeNumbers: false,
    },
    {
      measure: 'numbers',
      code: 'pain',
      unit: null,
      direction: 'higher-is-worse',
      showPosition: true,
      wholeNumbers: true,
    },
  ])
})

it('choices and yes or no are counted by category', () => {
  const questionnaire = questionnaireOf(
    singleQuestion('colour', counted),
    multipleQuestion('colours', counted),
    yesNoQuestion('smokes', counted),
  )
  expect(codebookOf(questionnaire).items).toMatchObject([
    { measure: 'categories', code: 'colour', several: false },
    { measure: 'categories', code: 'colours', several: true },
    { measure: 'categories', code: 'smokes', categories: [{ code: 'true' }, { code: 'false' }] },
  ])
})

it('texts, dates, what tells who somebody is and what is not marked never enter', () => {
  const questionnaire = questionnaireOf(
    textQuestion('words', counted),
    dateQuestion('since', counted),
    numberQuestion('height', { ...counted, identifying: true }),
    numberQuestion('weight'),
  )
  expect(codebookOf(questionnaire)).toEqual({ questionnaire: 'example', items: [] })
})

it('a codebook can be read back', () => {
  const codebook = codebookOf(questionnaireOf(singleQuestion('colour', counted)))
  expect(codebookSchema.parse(JSON.parse(JSON.stringify(codebook)))).toEqual(codebook)
})
