import { compileQuestionnaire } from '@share4rare/schemas'
import { expect, it } from 'vitest'

import {
  numberQuestion,
  questionnaireOf,
  scaleQuestion,
  section,
} from '../../../../tests/support/factories/questionnaire.ts'
import { scaleEnds } from './scale-ends.ts'

const questionnaire = questionnaireOf(
  scaleQuestion('rest', {
    lowLabel: { en: 'Not at all', es: 'Nada' },
    highLabel: { en: 'Very well', es: 'Muy bien' },
  }),
  section('s1'),
  scaleQuestion('pain', { highLabel: { en: 'The worst pain' } }),
  scaleQuestion('mood'),
  numberQuestion('weight'),
)
const compiled = compileQuestionnaire(questionnaire)
const survey = compiled.ok ? compiled.compiled.survey : null

it('the ends of a scale have the words of the language in which it was asked', () => {
  expect(scaleEnds(survey, 'es').get('rest')).toEqual([
    { n: 0, meaning: 'Nada' },
    { n: 10, meaning: 'Muy bien' },
  ])
  expect(scaleEnds(survey, 'en').get('rest')?.[0]).toEqual({ n: 0, meaning: 'Not at all' })
})

it('a scale within a section is found; an end without words is left out, and English stands in', () => {
  expect(scaleEnds(survey, 'es').get('pain')).toEqual([{ n: 10, meaning: 'The worst pain' }])
})

it('a question without named ends has none', () => {
  expect([...scaleEnds(survey, 'en').keys()]).toEqual(['rest', 'pain'])
})
