import { describe, expect, it } from 'vitest'

import {
  multipleQuestion,
  numberQuestion,
  questionnaireOf,
  section,
  singleQuestion,
  textQuestion,
  yesNoQuestion,
} from '../../tests/support/factories/questionnaire.ts'
import { asAsked, saveAnswersSchema } from './questionnaire-response.ts'

const questionnaire = questionnaireOf(
  section('s1'),
  yesNoQuestion('smokes'),
  textQuestion('brand', { showIf: { question: 'smokes', equals: 'true' } }),
  singleQuestion('colour', {
    choices: [
      { code: 'red', label: { en: 'Red', es: 'Rojo' } },
      { code: 'blue', label: { en: 'Blue' } },
    ],
  }),
  multipleQuestion('colours'),
  numberQuestion('weight'),
)
const wordsOf = (answers: Parameters<typeof asAsked>[1], locale: 'en' | 'es' = 'en') =>
  asAsked(questionnaire, answers, locale).items.map(({ answer }) => answer)

describe('the as-asked document', () => {
  it('has the words of the person’s language, and English where there are none', () => {
    expect(asAsked(questionnaire, { smokes: true, colour: 'red' }, 'es')).toMatchObject({
      locale: 'es',
      title: 'Un ejemplo',
      items: [
        { code: 'smokes', question: 'Una pregunta', answer: 'Sí' },
        { code: 'brand', answer: '' },
        { code: 'colour', answer: 'Rojo' },
        { code: 'colours', answer: '' },
        { code: 'weight', answer: '' },
      ],
    })
    expect(wordsOf({ colour: 'blue' }, 'es')).toContain('Blue')
  })

  it('writes choices by their labels, and numbers and texts as they were given', () => {
    const answers = { smokes: true, brand: 'none', colours: ['red', 'blue'], weight: 70.5 }
    expect(wordsOf(answers)).toEqual(['Yes', 'none', '', 'In red, In blue', '70.5'])
  })

  it('leaves out what was not put, and keeps a code that has lost its label', () => {
    expect(wordsOf({ smokes: false, colour: 'gone' })).toEqual(['No', 'gone', '', ''])
  })
})

it('one autosave changes answers, or takes them back with null', () => {
  const save = { revision: 3, changes: { smokes: true, brand: null }, page: 'page_one' }
  expect(saveAnswersSchema.parse(save)).toEqual(save)
  expect(saveAnswersSchema.safeParse({ ...save, revision: -1 }).success).toBe(false)
  expect(saveAnswersSchema.safeParse({ ...save, page: '../../<b>' }).success).toBe(false)
})
