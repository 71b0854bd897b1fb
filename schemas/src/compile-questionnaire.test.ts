import { describe, expect, it } from 'vitest'

import { compiled } from '../../tests/support/factories/compiled.ts'
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
import { compileQuestionnaire } from './compile-questionnaire.ts'
import type { Question } from './questionnaire.ts'

const formOf = (...questions: Question[]) => compiled(questionnaireOf(...questions)).survey
const schemaOf = (...questions: Question[]) => compiled(questionnaireOf(...questions)).answerSchema
const withElements = (...elements: object[]) => ({
  pages: [{ elements: elements.map((element): unknown => expect.objectContaining(element)) }],
})
const withAnswer = (code: string, schema: object) => ({ properties: { [code]: schema } })

it('a questionnaire that cannot be published says why', () => {
  const twice = questionnaireOf(textQuestion('same'), textQuestion('same'))
  expect(compileQuestionnaire(twice)).toEqual({
    ok: false,
    findings: [{ code: 'duplicate-code', at: 'same' }],
  })
})

describe('the form', () => {
  it('speaks every language, and names its pages', () => {
    expect(formOf(textQuestion('words'))).toMatchObject({
      title: { default: 'An example', es: 'Un ejemplo' },
      pages: [{ name: 'page_one', title: { default: 'Page one' } }],
    })
  })

  it.each([
    [
      'a short text is a line',
      textQuestion('q1', { maximumLength: 120 }),
      { type: 'text', maxLength: 120 },
    ],
    [
      'a long text is a box',
      textQuestion('q1', { maximumLength: 121 }),
      { type: 'comment', maxLength: 121, autoGrow: true },
    ],
    [
      'a number has its range',
      numberQuestion('q1'),
      { type: 'text', inputType: 'number', min: 0, max: 100, step: 'any' },
    ],
    [
      'a whole number has its step and its unit',
      numberQuestion('q1', { wholeNumbers: true, unit: { en: 'kg' } }),
      { step: 1, placeholder: { default: 'kg' } },
    ],
    [
      'a date is a day of the two centuries',
      dateQuestion('q1'),
      { type: 'text', inputType: 'date', min: '1900-01-01', max: '2099-12-31' },
    ],
    [
      'one choice is a set of radio buttons',
      singleQuestion('q1', { required: true }),
      { type: 'radiogroup', isRequired: true },
    ],
    ['several choices are check boxes', multipleQuestion('q1'), { type: 'checkbox' }],
    ['yes and no are radio buttons', yesNoQuestion('q1'), { type: 'radiogroup' }],
    [
      'a scale is a row of buttons',
      scaleQuestion('q1'),
      { type: 'rating', rateMin: 0, rateMax: 10, displayMode: 'buttons' },
    ],
    [
      'the ends of a scale have words',
      scaleQuestion('q1', { lowLabel: { en: 'None' }, highLabel: { en: 'Worst', es: 'Peor' } }),
      {
        minRateDescription: { default: 'None' },
        maxRateDescription: { default: 'Worst', es: 'Peor' },
      },
    ],
    [
      'help stands below the question',
      textQuestion('q1', { help: { en: 'In your words' } }),
      { description: { default: 'In your words' } },
    ],
  ])('%s', (_statement, question, element) => {
    expect(formOf(question)).toMatchObject(withElements(element))
  })

  it('choices keep their codes and have words', () => {
    expect(formOf(singleQuestion('q1'))).toMatchObject(
      withElements({
        choices: [
          { value: 'red', text: { default: 'In red' } },
          { value: 'green', text: { default: 'In green' } },
          { value: 'blue', text: { default: 'In blue' } },
        ],
      }),
    )
  })

  it('none of these is chosen alone, where several may be chosen', () => {
    const choices = ['red', 'none'].map((code) => ({ code, label: { en: code } }))
    const none = { value: 'none', text: { default: 'none' } }
    const red = { value: 'red', text: { default: 'red' } }
    expect(formOf(multipleQuestion('q1', { choices }))).toMatchObject(
      withElements({ choices: [red, { ...none, isExclusive: true }] }),
    )
    expect(formOf(singleQuestion('q1', { choices }))).toMatchObject(
      withElements({ choices: [red, none] }),
    )
  })

  it('a section holds the questions up to the next one', () => {
    const form = formOf(
      textQuestion('q1'),
      section('s1'),
      textQuestion('q2'),
      textQuestion('q3'),
      section('s2'),
      textQuestion('q4'),
    )
    expect(form).toMatchObject({
      pages: [
        {
          elements: [
            { name: 'q1', type: 'text' },
            { name: 's1', type: 'panel', elements: [{ name: 'q2' }, { name: 'q3' }] },
            { name: 's2', type: 'panel', elements: [{ name: 'q4' }] },
          ],
        },
      ],
    })
  })
})

describe('a condition', () => {
  const hanging = (earlier: Question, equals: string) =>
    formOf(earlier, textQuestion('q2', { showIf: { question: 'q1', equals } }))

  it.each([
    ['a choice', singleQuestion('q1'), 'red', "{#q1} = 'red'"],
    ['one of several choices', multipleQuestion('q1'), 'red', "{q1} contains 'red'"],
    ['a yes', yesNoQuestion('q1'), 'true', '{q1} = true'],
    ['a number', numberQuestion('q1'), '3.5', "{q1} = '3.5'"],
    ['a step of a scale', scaleQuestion('q1'), '3', "{q1} = '3'"],
    ['a date', dateQuestion('q1'), '2001-02-03', "{#q1} = '2001-02-03'"],
    ['a text', textQuestion('q1'), "o'clock", "{#q1} = 'o\\'clock'"],
  ])('on %s is written as SurveyJS compares it', (_kind, earlier, equals, visibleIf) => {
    expect(hanging(earlier, equals)).toMatchObject(withElements({ name: 'q1' }, { visibleIf }))
  })

  it('repeats the conditions of what it hangs on', () => {
    const form = formOf(
      yesNoQuestion('q1'),
      singleQuestion('q2', { showIf: { question: 'q1', equals: 'true' } }),
      textQuestion('q3', { showIf: { question: 'q2', equals: 'red' } }),
    )
    const visibleIf = "{q1} = true and {#q2} = 'red'"
    expect(form).toMatchObject(withElements({ name: 'q1' }, { name: 'q2' }, { visibleIf }))
  })
})

describe('the answer schema', () => {
  const colours = { enum: ['red', 'green', 'blue'] }

  it.each([
    ['text', textQuestion('q1'), { type: 'string', maxLength: 80 }],
    ['number', numberQuestion('q1'), { type: 'number', minimum: 0, maximum: 100 }],
    ['whole number', numberQuestion('q1', { wholeNumbers: true }), { type: 'integer' }],
    ['scale', scaleQuestion('q1'), { type: 'integer', minimum: 0, maximum: 10 }],
    ['yes or no', yesNoQuestion('q1'), { type: 'boolean' }],
    ['choice', singleQuestion('q1'), colours],
    ['list of choices', multipleQuestion('q1'), { type: 'array', items: colours }],
  ])('knows what a %s is', (_kind, question, schema) => {
    expect(schemaOf(question)).toMatchObject(withAnswer('q1', schema))
  })

  it('takes no other questions, and requires none', () => {
    const schema = schemaOf(section('s1'), textQuestion('q1', { required: true }))
    expect(schema).toMatchObject({ additionalProperties: false })
    expect(Object.keys(schema['properties'] ?? {})).toEqual(['q1'])
    expect(schema).not.toHaveProperty('required')
  })
})
