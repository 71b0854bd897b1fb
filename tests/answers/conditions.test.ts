import { isAsked, type Answer, type AskedQuestion } from '@share4rare/schemas'
import { SurveyModel } from 'survey-core'
import { expect, it } from 'vitest'

import { compiled } from '../support/factories/compiled.ts'
import {
  multipleQuestion,
  numberQuestion,
  questionnaireOf,
  singleQuestion,
  textQuestion,
} from '../support/factories/questionnaire.ts'

const choices = ['1', '01', '1e0', '0x1'].map((code) => ({ code, label: { en: code } }))
const text = textQuestion('first')
const number = numberQuestion('first')
const single = singleQuestion('first', { choices })
const multiple = multipleQuestion('first', { choices })

interface Case {
  readonly first: AskedQuestion
  readonly equals: string
  readonly answer: Answer
  readonly isPut: boolean
}

it.each<Case>([
  { first: text, equals: '3', answer: '3', isPut: true },
  { first: text, equals: '3', answer: '3.0', isPut: false },
  { first: text, equals: '3', answer: '0x3', isPut: false },
  { first: text, equals: '5=<', answer: '5=<', isPut: true },
  { first: text, equals: '5=<', answer: '5<=', isPut: false },
  { first: text, equals: '=>', answer: '=>', isPut: true },
  { first: text, equals: '<>', answer: '!=', isPut: false },
  { first: text, equals: 'a <> b', answer: 'a <> b', isPut: true },
  { first: text, equals: '1 equals 1', answer: '1 equals 1', isPut: true },
  { first: text, equals: '1,5', answer: '1,5', isPut: true },
  { first: text, equals: 'Yes', answer: ' yes ', isPut: true },
  { first: text, equals: 'yes', answer: 'yes yes', isPut: false },
  { first: number, equals: '1e-7', answer: 1e-7, isPut: true },
  { first: number, equals: '1e-7', answer: 1, isPut: false },
  { first: number, equals: '3', answer: 3, isPut: true },
  { first: single, equals: '1', answer: '1', isPut: true },
  { first: single, equals: '1', answer: '01', isPut: false },
  { first: single, equals: '1', answer: '1e0', isPut: false },
  { first: single, equals: '01', answer: '1', isPut: false },
  { first: multiple, equals: '1', answer: ['0x1', '1'], isPut: true },
  { first: multiple, equals: '1', answer: ['01', '1e0'], isPut: false },
])('what hangs on a $first.kind being $equals, with $answer given, is put: $isPut', (each) => {
  const { first, equals, answer, isPut } = each
  const second = textQuestion('second', { showIf: { question: 'first', equals } })
  const questionnaire = questionnaireOf(first, second)
  const form = new SurveyModel(compiled(questionnaire).survey)
  form.data = { first: answer }
  expect(form.getAllQuestions(true).some(({ name }) => name === 'second')).toBe(isPut)
  expect(isAsked(second, questionnaire, { first: answer })).toBe(isPut)
})
