import { describe, expect, it } from 'vitest'

import { readQuestionnaire } from './read-questionnaire.ts'

const asked = { required: true, identifying: false, aggregate: false, showPosition: false }
const yesNo = {
  id: 'r1',
  blockType: 'yes-no',
  code: 'has_help',
  title: { en: 'Any help?' },
  ...asked,
}

/** A document as Payload gives it in every language at once. */
function document(...questions: object[]) {
  return {
    id: 'one',
    code: 'example',
    title: { en: 'An example', es: 'Un ejemplo' },
    summary: { en: 'For tests', es: null },
    minutes: 5,
    pages: [{ id: 'p1', code: 'page_one', title: { en: 'Page one' }, questions }],
    _status: 'draft',
    writers: ['somebody'],
    approvedBy: null,
    createdAt: '2026-01-01',
  }
}

const [first] = readQuestionnaire(document(yesNo)).pages
const questionOf = (block: object) =>
  readQuestionnaire(document(yesNo, block)).pages[0]?.questions[1]

describe('readQuestionnaire', () => {
  it('reads the block’s kind and leaves out what belongs to Payload', () => {
    expect(first?.questions).toEqual([
      { kind: 'yes-no', code: 'has_help', title: { en: 'Any help?' }, ...asked },
    ])
  })

  it('leaves out who wrote and approved, and languages without a text', () => {
    expect(readQuestionnaire(document(yesNo))).toMatchObject({ summary: { en: 'For tests' } })
    expect(Object.keys(readQuestionnaire(document(yesNo)))).toEqual([
      'code',
      'title',
      'summary',
      'minutes',
      'pages',
    ])
  })

  it('takes an unused condition, an empty help and an empty unit for left out', () => {
    const empty = {
      ...yesNo,
      code: 'other',
      help: { en: null },
      showIf: { question: null, equals: '' },
    }
    expect(questionOf(empty)).toEqual({
      kind: 'yes-no',
      code: 'other',
      title: { en: 'Any help?' },
      ...asked,
    })
  })

  it('keeps a condition', () => {
    const showIf = { question: 'has_help', equals: 'true' }
    expect(questionOf({ ...yesNo, code: 'other', showIf })).toMatchObject({ showIf })
  })

  it('keeps a no and a zero', () => {
    const scale = {
      blockType: 'scale',
      code: 'pain',
      title: { en: 'Pain' },
      ...asked,
      required: false,
    }
    const measured = { minimum: 0, maximum: 10, direction: 'neutral' }
    expect(questionOf({ ...scale, ...measured })).toMatchObject({ required: false, minimum: 0 })
  })

  it.each([
    ['no page', { ...document(yesNo), pages: [] }],
    ['a page without questions', document()],
    ['a question without a code', document({ ...yesNo, code: null })],
    ['a question without an English title', document({ ...yesNo, title: { es: '¿Ayuda?' } })],
    ['a condition without an answer', document({ ...yesNo, showIf: { question: 'has_help' } })],
    ['nothing at all', null],
  ])('throws on %s', (_what, given) => {
    expect(() => readQuestionnaire(given)).toThrow()
  })
})
