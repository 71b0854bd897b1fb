import type { Answer, Answers, AskedQuestion, Question, Questionnaire } from '@share4rare/schemas'
import fc from 'fast-check'

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
} from './questionnaire.ts'

type Draft = (code: string, more: { required: boolean; showIf?: Condition }) => AskedQuestion
type Condition = NonNullable<AskedQuestion['showIf']>

const drafts: readonly Draft[] = [
  textQuestion,
  numberQuestion,
  dateQuestion,
  singleQuestion,
  multipleQuestion,
  yesNoQuestion,
  scaleQuestion,
]
const codes = ['qa', 'qb', 'qc', 'qd', 'qe', 'qf'] as const
const wanted = ['red', 'true', 'false', '3', 'some text', '2001-02-03'] as const

const answer: fc.Arbitrary<Answer> = fc.oneof(
  fc.constantFrom<Answer>('red', 'green', true, false, 3, 7.5, 'some text', '2001-02-03'),
  fc.subarray(['red', 'green', 'blue']),
)

/** Answers to any of the questions of `anyQuestionnaire`, fitting or not. */
export const anyAnswers: fc.Arbitrary<Answers> = fc.dictionary(fc.constantFrom(...codes), answer)

const condition: fc.Arbitrary<Condition> = fc.record({
  question: fc.constantFrom(...codes),
  equals: fc.constantFrom(...wanted),
})

/** Any questionnaire of six questions, its conditions pointing anywhere: also forwards, and in circles. */
export const anyQuestionnaire: fc.Arbitrary<Questionnaire> = fc
  .tuple(...codes.map((code) => questionOf(code)))
  .map((questions) => questionnaireOf(...questions))

/** A questionnaire whose conditions each hang on the question before, so that an author may publish it. */
export const publishableQuestionnaire: fc.Arbitrary<Questionnaire> = fc
  .array(fc.tuple(fc.constantFrom(...drafts), fc.boolean(), fc.boolean(), fc.boolean()), {
    minLength: 1,
    maxLength: codes.length,
  })
  .map((rows) => questionnaireOf(...rows.reduce(withNext, [])))

function questionOf(code: string): fc.Arbitrary<AskedQuestion> {
  return fc
    .tuple(fc.constantFrom(...drafts), fc.boolean(), fc.option(condition, { nil: undefined }))
    .map(([draft, required, showIf]) => draft(code, { required, ...(showIf && { showIf }) }))
}

function withNext(
  before: readonly Question[],
  [draft, required, hangs, headed]: readonly [Draft, boolean, boolean, boolean],
): Question[] {
  const code = `q${before.length.toString()}`
  const last = before.at(-1)
  const showIf = hangs && last && last.kind !== 'section' ? conditionOn(last) : undefined
  const heading = headed ? [section(`s${before.length.toString()}`)] : []
  return [...before, ...heading, draft(code, { required, ...(showIf && { showIf }) })]
}

function conditionOn({ kind, code }: AskedQuestion): Condition {
  const equals = {
    text: 'some text',
    number: '3',
    date: '2001-02-03',
    single: 'red',
    multiple: 'red',
    'yes-no': 'true',
    scale: '3',
  }[kind]
  return { question: code, equals }
}
