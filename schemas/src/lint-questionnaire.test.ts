import { describe, expect, it } from 'vitest'

import {
  dateQuestion,
  multipleQuestion,
  numberQuestion,
  questionnaireOf,
  scaleQuestion,
  section,
  singleQuestion,
  textQuestion,
  yesNoQuestion,
} from '../../tests/support/factories/questionnaire.ts'
import { lintQuestionnaire } from './lint-questionnaire.ts'
import type { AskedQuestion, Question } from './questionnaire.ts'

const findingsOf = (...questions: Question[]) => lintQuestionnaire(questionnaireOf(...questions))
const wanting = (equals: string) => textQuestion('q2', { showIf: { question: 'q1', equals } })
const red = { code: 'red', label: { en: 'Red' } }

it('a sound questionnaire has no findings', () => {
  const findings = findingsOf(
    section('s1'),
    textQuestion('q1', { identifying: true }),
    scaleQuestion('q2', { aggregate: true, showPosition: true }),
    singleQuestion('q3', { aggregate: true }),
    dateQuestion('q4'),
  )
  expect(findings).toEqual([])
})

describe('a code is no name that every object knows', () => {
  it.each(['constructor', '__proto__', 'toString', 'what_equals'])('such as %s', (code) => {
    expect(findingsOf(textQuestion(code), section(code))).toContainEqual({
      code: 'reserved-code',
      at: code,
    })
  })

  it('among choices and pages, nor is it the questionnaire’s', () => {
    const choices = [red, { code: 'constructor', label: { en: 'Builder' } }]
    const questionnaire = questionnaireOf(singleQuestion('q1', { choices }))
    const pages = questionnaire.pages.map((page) => ({ ...page, code: 'constructor' }))
    expect(lintQuestionnaire({ ...questionnaire, code: 'constructor', pages })).toEqual([
      { code: 'reserved-code', at: 'constructor' },
      { code: 'reserved-code', at: 'constructor' },
      { code: 'reserved-code', at: 'q1' },
    ])
  })
})

describe('a code is used once', () => {
  it('among questions and sections', () => {
    const findings = findingsOf(section('q1'), textQuestion('q1'), textQuestion('q1'))
    expect(findings).toEqual([{ code: 'duplicate-code', at: 'q1' }])
  })

  it('and by no page', () => {
    expect(findingsOf(textQuestion('page_one'))).toEqual([
      { code: 'duplicate-code', at: 'page_one' },
    ])
  })

  it('among the choices of a question', () => {
    const twice = { choices: [red, red, red] }
    expect(findingsOf(singleQuestion('q1', twice), multipleQuestion('q2', twice))).toEqual([
      { code: 'duplicate-choice', at: 'q1' },
      { code: 'duplicate-choice', at: 'q2' },
    ])
  })
})

it('a question offers a hundred choices at most', () => {
  const choices = Array.from({ length: 101 }, (_, at) => ({ ...red, code: `c${String(at)}` }))
  expect(findingsOf(singleQuestion('q1', { choices: choices.slice(1) }))).toEqual([])
  expect(findingsOf(multipleQuestion('q1', { choices }))).toEqual([
    { code: 'too-many-choices', at: 'q1' },
  ])
})

describe('a condition', () => {
  it('names a question that is there', () => {
    expect(findingsOf(wanting('x'))).toEqual([{ code: 'unknown-condition-question', at: 'q2' }])
  })

  it('names an earlier question, and not its own', () => {
    const own = textQuestion('q1', { showIf: { question: 'q1', equals: 'x' } })
    expect(findingsOf(wanting('x'), textQuestion('q1'))).toEqual([
      { code: 'condition-on-later-question', at: 'q2' },
    ])
    expect(findingsOf(own)).toEqual([{ code: 'condition-on-later-question', at: 'q1' }])
  })

  it.each<[string, AskedQuestion, string]>([
    ['an offered choice', singleQuestion('q1'), 'red'],
    ['one of several choices', multipleQuestion('q1'), 'blue'],
    ['a yes', yesNoQuestion('q1'), 'true'],
    ['a no', yesNoQuestion('q1'), 'false'],
    ['a fraction', numberQuestion('q1'), '99.5'],
    ['the lowest number', scaleQuestion('q1'), '0'],
    ['the highest number', scaleQuestion('q1'), '10'],
    ['a date', dateQuestion('q1'), '2001-02-03'],
    ['a text', textQuestion('q1'), "o'clock"],
  ])('may want %s', (_value, earlier, equals) => {
    expect(findingsOf(earlier, wanting(equals))).toEqual([])
  })

  it.each<[string, AskedQuestion, string]>([
    ['a choice that is not offered', singleQuestion('q1'), 'pink'],
    ['neither yes nor no', yesNoQuestion('q1'), 'yes'],
    ['a number that is too low', numberQuestion('q1'), '-1'],
    ['a number that is too high', scaleQuestion('q1'), '11'],
    ['a fraction of a scale', scaleQuestion('q1'), '1.5'],
    ['a fraction of a whole number', numberQuestion('q1', { wholeNumbers: true }), '1.5'],
    ['a number that is written otherwise than it is kept', numberQuestion('q1'), '3.0'],
    ['a word in place of a number', numberQuestion('q1'), 'three'],
    ['a text that cannot be quoted', textQuestion('q1'), 'back\\slash'],
    ['a text of spaces', textQuestion('q1'), '  '],
    ['the word for no answer', textQuestion('q1'), 'undefined'],
    ['a day that does not exist', dateQuestion('q1'), '2001-02-30'],
    ['a day that may not be answered', dateQuestion('q1'), '1899-12-31'],
  ])('may not want %s', (_value, earlier, equals) => {
    expect(findingsOf(earlier, wanting(equals))).toEqual([
      { code: 'condition-never-true', at: 'q2' },
    ])
  })
})

describe('a range', () => {
  it('has its minimum below its maximum', () => {
    expect(findingsOf(numberQuestion('q1', { minimum: 100 }))).toEqual([
      { code: 'range-upside-down', at: 'q1' },
    ])
  })

  it('has whole ends where the numbers are whole', () => {
    const halves = { minimum: 0.5, maximum: 2.5 }
    const findings = findingsOf(
      scaleQuestion('q1', halves),
      numberQuestion('q2', { ...halves, wholeNumbers: true }),
      numberQuestion('q3', halves),
    )
    expect(findings).toEqual([
      { code: 'range-not-whole', at: 'q1' },
      { code: 'range-not-whole', at: 'q2' },
    ])
  })

  it('has at most eleven steps on a scale, and any width otherwise', () => {
    expect(findingsOf(scaleQuestion('q1', { maximum: 11 }))).toEqual([
      { code: 'scale-too-wide', at: 'q1' },
    ])
    expect(findingsOf(numberQuestion('q1', { maximum: 500 }))).toEqual([])
  })
})

describe('what is counted', () => {
  const counted = { aggregate: true }

  it('is neither free text nor a date', () => {
    expect(findingsOf(textQuestion('q1', counted), dateQuestion('q2', counted))).toEqual([
      { code: 'not-countable', at: 'q1' },
      { code: 'not-countable', at: 'q2' },
    ])
  })

  it('does not tell who somebody is', () => {
    expect(findingsOf(numberQuestion('q1', { ...counted, identifying: true }))).toEqual([
      { code: 'identifying-and-counted', at: 'q1' },
    ])
  })

  it('has three values at least, for the mean of two tells how many gave each', () => {
    const two = { ...counted, minimum: 0, maximum: 1 }
    const findings = findingsOf(
      scaleQuestion('q1', two),
      numberQuestion('q2', { ...two, wholeNumbers: true }),
      numberQuestion('q3', { ...two, wholeNumbers: false }),
      scaleQuestion('q4', { ...two, maximum: 2 }),
      scaleQuestion('q5', { ...two, aggregate: false }),
    )
    expect(findings).toEqual([
      { code: 'two-numbers-counted', at: 'q1' },
      { code: 'two-numbers-counted', at: 'q2' },
    ])
  })

  it('shows a position only for counted numbers', () => {
    const shown = { showPosition: true }
    const findings = findingsOf(
      yesNoQuestion('q1', { ...shown, ...counted }),
      numberQuestion('q2', shown),
      numberQuestion('q3', { ...shown, ...counted }),
    )
    expect(findings).toEqual([
      { code: 'position-needs-number', at: 'q1' },
      { code: 'position-needs-number', at: 'q2' },
    ])
  })
})
