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
  multipleQuestion('helpers', {
    choices: ['family', 'friends', 'none'].map((code) => ({ code, label: { en: code } })),
  }),
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
    ['a day that does not exist', { since: '2001-02-30' }, 'answer-not-allowed', 'since'],
    ['a leap day of no leap year', { since: '2023-02-29' }, 'answer-not-allowed', 'since'],
    ['a leap day of 1900', { since: '1900-02-29' }, 'answer-not-allowed', 'since'],
    ['a 31st of April', { since: '2001-04-31' }, 'answer-not-allowed', 'since'],
    ['a day too long ago', { since: '1899-12-31' }, 'answer-not-allowed', 'since'],
    ['a day too far ahead', { since: '2100-01-01' }, 'answer-not-allowed', 'since'],
    ['a moment in place of a day', { since: '2001-02-03T00:00' }, 'answer-not-allowed', 'since'],
    ['none and some at once', { helpers: ['none', 'family'] }, 'answer-not-allowed', 'helpers'],
    ['a choice that is not offered', { colour: 'pink' }, 'answer-not-allowed', 'colour'],
    ['one such choice among several', { colours: ['red', 'x'] }, 'answer-not-allowed', 'colours'],
    ['one choice twice', { colours: ['red', 'red'] }, 'answer-not-allowed', 'colours'],
    ['a text in place of yes or no', { smokes: 'true' }, 'answer-not-allowed', 'smokes'],
    ['a question that is not asked', { unknown: 'x' }, 'answer-not-allowed', 'unknown'],
  ])('refuses %s', (_case, answers, code, at) => {
    expect(check(answers)).toEqual([{ code, at }])
  })

  it.each(['1900-01-01', '2000-02-29', '2024-02-29', '2099-12-31'])(
    'accepts the day %s',
    (since) => {
      expect(check({ since })).toEqual([])
    },
  )

  it('accepts none of these alone, and any of the others together', () => {
    expect(check({ helpers: ['none'] })).toEqual([])
    expect(check({ helpers: ['friends', 'family'] })).toEqual([])
    expect(check({ helpers: [] })).toEqual([])
  })

  it('counts the characters of a text, also those that take two places', () => {
    expect(check({ words: '🦉🦉🦉🦉🦉' })).toEqual([])
    expect(check({ words: '🦉🦉🦉🦉🦉🦉' })).toEqual([{ code: 'answer-too-long', at: 'words' }])
  })

  it('does not repeat a key that could hold a person’s words', () => {
    expect(check({ 'Ada Example': 'x' })).toEqual([{ code: 'answer-not-allowed', at: '' }])
  })

  it('tells each question once', () => {
    expect(check({ colours: ['x', 'y', 'y'], pain: 11 })).toHaveLength(2)
  })
})

describe('a code that every object knows', () => {
  const trap = questionnaireOf(textQuestion('constructor', { required: true }))
  const properties = { constructor: { type: 'string' } }

  it('is no answer that nobody gave', () => {
    const schema = { type: 'object', additionalProperties: false, properties }
    expect(answerChecker(schema)({})).toEqual([])
    expect(missingAnswers(trap, {})).toEqual([{ code: 'answer-missing', at: 'constructor' }])
  })
})

describe('a required question is missing', () => {
  const required = questionnaireOf(
    yesNoQuestion('smokes', { required: true }),
    textQuestion('brand', { required: true, showIf: { question: 'smokes', equals: 'true' } }),
    multipleQuestion('colours', { required: true }),
    textQuestion('remark'),
  )

  it.each(['', '  ', '\n\t'])('when it was put and has no answer, an empty list or %j', (brand) => {
    expect(missingAnswers(required, { smokes: true, brand, colours: [] })).toEqual([
      { code: 'answer-missing', at: 'brand' },
      { code: 'answer-missing', at: 'colours' },
    ])
    expect(missingAnswers(required, {})).toContainEqual({ code: 'answer-missing', at: 'smokes' })
  })

  it('not when it was never put, and not when the answer is no', () => {
    expect(missingAnswers(required, { smokes: false, colours: ['red'] })).toEqual([])
  })
})
