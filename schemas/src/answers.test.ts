import { describe, expect, it } from 'vitest'

import {
  multipleQuestion,
  questionnaireOf,
  singleQuestion,
  textQuestion,
  yesNoQuestion,
  numberQuestion,
} from '../../tests/support/factories/questionnaire.ts'
import { answersAsAsked, answersSchema, answerTo, isAsked } from './answers.ts'

const smokes = yesNoQuestion('smokes')
const often = numberQuestion('often', { showIf: { question: 'smokes', equals: 'true' } })
const worries = textQuestion('worries', { showIf: { question: 'often', equals: '20' } })
const chain = questionnaireOf(smokes, often, worries)

describe('a question is put to a person', () => {
  it('always, where nothing hangs on it', () => {
    expect(isAsked(smokes, chain, {})).toBe(true)
  })

  it('when the earlier question has the wanted answer', () => {
    expect(isAsked(often, chain, { smokes: true })).toBe(true)
    expect(isAsked(often, chain, { smokes: false })).toBe(false)
    expect(isAsked(often, chain, {})).toBe(false)
  })

  it('only when what it hangs on was put too', () => {
    expect(isAsked(worries, chain, { smokes: true, often: 20 })).toBe(true)
    expect(isAsked(worries, chain, { smokes: false, often: 20 })).toBe(false)
  })

  it('when one of several choices is the wanted one, and not when it is a part of another', () => {
    const colours = multipleQuestion('colours')
    const why = textQuestion('why', { showIf: { question: 'colours', equals: 'red' } })
    const questionnaire = questionnaireOf(colours, why)
    expect(isAsked(why, questionnaire, { colours: ['blue', 'red'] })).toBe(true)
    expect(isAsked(why, questionnaire, { colours: ['reddish'] })).toBe(false)
  })

  it('never, when its condition names no question, itself or a later one', () => {
    const lost = textQuestion('lost', { showIf: { question: 'nowhere', equals: 'x' } })
    const selfish = textQuestion('selfish', { showIf: { question: 'selfish', equals: 'x' } })
    const early = textQuestion('early', { showIf: { question: 'late', equals: 'x' } })
    const questionnaire = questionnaireOf(lost, selfish, early, textQuestion('late'))
    const answers = { nowhere: 'x', selfish: 'x', late: 'x' }
    const asked = [lost, selfish, early].map((each) => isAsked(each, questionnaire, answers))
    expect(asked).toEqual([false, false, false])
  })

  it('never, when two conditions name each other', () => {
    const one = textQuestion('one', { showIf: { question: 'two', equals: 'x' } })
    const two = textQuestion('two', { showIf: { question: 'one', equals: 'x' } })
    const circle = questionnaireOf(one, two)
    const asked = [one, two].map((each) => isAsked(each, circle, { one: 'x', two: 'x' }))
    expect(asked).toEqual([false, false])
  })

  it('never, when it is not of this questionnaire', () => {
    const stranger = textQuestion('stranger', { showIf: { question: 'smokes', equals: 'true' } })
    expect(isAsked(stranger, chain, { smokes: true })).toBe(false)
  })
})

describe('a condition on a text', () => {
  const said = textQuestion('said')
  const more = textQuestion('more', { showIf: { question: 'said', equals: 'Yes ' } })
  const form = questionnaireOf(said, more)

  it.each(['yes', 'Yes', 'YES', ' yes '])('takes %j as the form does', (answer) => {
    expect(isAsked(more, form, { said: answer })).toBe(true)
  })

  it.each(['', 'y', 'yes!', 'yes yes'])('does not take %j', (answer) => {
    expect(isAsked(more, form, { said: answer })).toBe(false)
  })
})

describe('the answers of a person', () => {
  it('are found by their codes alone', () => {
    expect(answerTo({ smokes: false }, 'smokes')).toBe(false)
    expect(['constructor', '__proto__', 'toString'].map((code) => answerTo({}, code))).toEqual([
      undefined,
      undefined,
      undefined,
    ])
    const trap = questionnaireOf(textQuestion('constructor'))
    expect(answersAsAsked(trap, {})).toEqual({})
  })

  it('may be as long as the longest text, whatever its characters, and no longer', () => {
    expect(answersSchema.safeParse({ words: '🦉'.repeat(4000) }).success).toBe(true)
    expect(answersSchema.safeParse({ words: '🦉'.repeat(4001) }).success).toBe(false)
  })

  it('have no key that would change what they are', () => {
    expect(answersSchema.parse(JSON.parse('{"__proto__":["x"],"words":"x"}'))).toEqual({
      words: 'x',
    })
    expect(answersSchema.safeParse({ toString: 'x' }).success).toBe(false)
  })
})

describe('the answers that count', () => {
  it('are those to questions that were put', () => {
    const colour = singleQuestion('colour')
    const questionnaire = questionnaireOf(smokes, often, colour)
    const answers = { smokes: false, often: 20, colour: 'red', unknown: 'x' }
    expect(answersAsAsked(questionnaire, answers)).toEqual({ smokes: false, colour: 'red' })
  })
})
