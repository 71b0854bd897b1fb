import { describe, expect, it } from 'vitest'

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
import { compiled } from '../../tests/support/factories/compiled.ts'
import { answerChecker, missingAnswers } from './check-answers.ts'

const questionnaire = questionnaireOf(
  textQuestion('words', { maximumLength: 5 }),
  numberQuestion('weight', { wholeNumbers: true }),
  scaleQuestion('pain'),
  dateQuestion('since'),
  singleQuestion('colour'),
  multipleQuestion('colours'),
  yesNoQuestion('smokes'),
)
const check = answerChecker(compiled(questionnaire).answerSchema)

describe('the checker', () => {
  it('accepts answers that fit, also of a half-filled form', () => {
    const fitting = {
      words: 'short',
      weight: 70,
      pain: 10,
      since: '2001-02-03',
      colour: 'red',
      colours: ['red', 'blue'],
      smokes: false,
    }
    expect(check(fitting)).toEqual([])
    expect(check({ pain: 0 })).toEqual([])
    expect(check({})).toEqual([])
  })

  it.each([
    ['a text that is too long', { words: 'longer' }, 'answer-too-long', 'words'],
    ['a number below its range', { weight: -1 }, 'answer-out-of-range', 'weight'],
    ['a number above its range', { pain: 11 }, 'answer-out-of-range', 'pain'],
    ['a fraction of a whole number', { weight: 1.5 }, 'answer-not-allowed', 'weight'],
    ['a text in place of a number', { weight: '70' }, 'answer-not-allowed', 'weight'],
    ['a month that does not exist', { since: '2001-13-03' }, 'answer-not-allowed', 'since'],
    ['a choice that is not offered', { colour: 'pink' }, 'answer-not-allowed', 'colour'],
    ['one such choice among several', { colours: ['red', 'x'] }, 'answer-not-allowed', 'colours'],
    ['one choice twice', { colours: ['red', 'red'] }, 'answer-not-allowed', 'colours'],
    ['a text in place of yes or no', { smokes: 'true' }, 'answer-not-allowed', 'smokes'],
    ['a question that is not asked', { unknown: 'x' }, 'answer-not-allowed', 'unknown'],
  ])('refuses %s', (_case, answers, code, at) => {
    expect(check(answers)).toEqual([{ code, at }])
  })

  it('does not repeat a key that could hold a person’s words', () => {
    expect(check({ 'Ada Example': 'x' })).toEqual([{ code: 'answer-not-allowed', at: '' }])
  })

  it('tells each question once', () => {
    expect(check({ colours: ['x', 'y', 'y'], pain: 11 })).toHaveLength(2)
  })
})

describe('a required question is missing', () => {
  const required = questionnaireOf(
    yesNoQuestion('smokes', { required: true }),
    textQuestion('brand', { required: true, showIf: { question: 'smokes', equals: 'true' } }),
    multipleQuestion('colours', { required: true }),
    textQuestion('remark'),
  )

  it('when it was put and has no answer, an empty text or an empty list', () => {
    expect(missingAnswers(required, { smokes: true, brand: '', colours: [] })).toEqual([
      { code: 'answer-missing', at: 'brand' },
      { code: 'answer-missing', at: 'colours' },
    ])
    expect(missingAnswers(required, {})).toContainEqual({ code: 'answer-missing', at: 'smokes' })
  })

  it('not when it was never put, and not when the answer is no', () => {
    expect(missingAnswers(required, { smokes: false, colours: ['red'] })).toEqual([])
  })
})
