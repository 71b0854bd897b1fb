import {
  lintQuestionnaire,
  type Answer,
  type AskedQuestion,
  type Question,
  type Questionnaire,
} from '@share4rare/schemas'
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

/** A questionnaire that an author may publish, and answers that fit its questions, hidden or not. */
export interface AnsweredForm {
  readonly questionnaire: Questionnaire
  readonly answers: Readonly<Record<string, Answer>>
}

/** Codes of choices that a careless comparison takes for each other, or for something else. */
const choiceCodes = [
  'red',
  'redder',
  'none',
  'other',
  '0',
  '1',
  '01',
  '1e0',
  '0x1',
  'true',
  'false',
  'null',
  'nan',
] as const
const names = [
  'qa',
  'item',
  'row',
  'null',
  'true',
  'empty',
  'and',
  'e1',
  'valueof',
  'page',
] as const
const words = [
  'x',
  'X',
  ' x',
  '3',
  '3.0',
  '03',
  '1,5',
  "o'clock",
  '{qa}',
  'a and b',
  'null',
] as const

const choices = fc
  .uniqueArray(fc.constantFrom(...choiceCodes), { minLength: 2, maxLength: 5 })
  .map((codes) => codes.map((code) => ({ code, label: { en: code } })))
const required = fc.boolean()
const range = fc
  .tuple(fc.integer({ min: -5000, max: 5000 }), fc.integer({ min: 1, max: 5000 }))
  .map(([from, width]) => ({ minimum: from / 100, maximum: (from + width) / 100 }))
const scaleRange = fc
  .tuple(fc.integer({ min: -20, max: 20 }), fc.integer({ min: 1, max: 10 }))
  .map(([minimum, width]) => ({ minimum, maximum: minimum + width }))

/** One question of any kind, with any settings that an author may choose. */
export function anyQuestion(code: string): fc.Arbitrary<AskedQuestion> {
  const wholeNumbers = fc.boolean()
  const maximumLength = fc.oneof(fc.integer({ min: 1, max: 12 }), fc.constant(200))
  return fc.oneof(
    fc.record({ required, maximumLength }).map((more) => textQuestion(code, more)),
    fc
      .record({ required, range, wholeNumbers })
      .map(({ range: { minimum, maximum }, ...more }) =>
        numberQuestion(code, { ...more, ...ends({ minimum, maximum }, more.wholeNumbers) }),
      ),
    fc
      .record({ required, scaleRange })
      .map(({ scaleRange: ends, ...more }) => scaleQuestion(code, { ...more, ...ends })),
    fc.record({ required }).map((more) => dateQuestion(code, more)),
    fc.record({ required }).map((more) => yesNoQuestion(code, more)),
    fc.record({ required, choices }).map((more) => singleQuestion(code, more)),
    fc.record({ required, choices }).map((more) => multipleQuestion(code, more)),
  )
}

/** An answer that fits a question. */
export function fittingAnswer(question: AskedQuestion): fc.Arbitrary<Answer> {
  switch (question.kind) {
    case 'text':
      return textUpTo(question.maximumLength)
    case 'number':
      return numberIn(question)
    case 'scale':
      return fc.integer({ min: question.minimum, max: question.maximum })
    case 'date':
      return fc.oneof(
        fc.constantFrom('1900-01-01', '2000-02-29', '2024-02-29', '2099-12-31'),
        fc
          .date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
          .map((day) => day.toISOString().slice(0, 10)),
      )
    case 'yes-no':
      return fc.boolean()
    case 'single':
      return fc.constantFrom(...question.choices.map(({ code }) => code))
    case 'multiple':
      return fc
        .shuffledSubarray(question.choices.map(({ code }) => code))
        .map((codes) => (codes.includes('none') ? ['none'] : codes))
  }
}

/** Some questions, of which each may hang on any before it, below headings or not; and answers to some of them. */
export const anyAnsweredForm: fc.Arbitrary<AnsweredForm> = fc
  .uniqueArray(fc.constantFrom(...names), { minLength: 1, maxLength: 6 })
  .chain((codes) => fc.tuple(...codes.map(anyQuestion)))
  .chain((questions) =>
    fc.tuple(
      fc.constant(questions),
      fc.tuple(...questions.map((_, at) => condition(questions, at))),
    ),
  )
  .chain(([questions, conditions]) =>
    fc.record({
      questionnaire: fc
        .array(fc.boolean(), { minLength: questions.length, maxLength: questions.length })
        .map((headed) => questionnaireOf(...blocks(questions, conditions, headed))),
      answers: answersTo(questions, conditions),
    }),
  )
  .filter(({ questionnaire }) => lintQuestionnaire(questionnaire).length === 0)

type Condition = NonNullable<AskedQuestion['showIf']>

/** Whole ends for whole numbers. */
function ends(range: { minimum: number; maximum: number }, isWhole: boolean) {
  const minimum = Math.floor(range.minimum)
  return isWhole ? { minimum, maximum: Math.max(minimum + 1, Math.ceil(range.maximum)) } : range
}

function condition(
  questions: readonly AskedQuestion[],
  at: number,
): fc.Arbitrary<Condition | undefined> {
  const before = questions.slice(0, at)
  if (before.length === 0) return fc.constant(undefined)
  const hanging = fc
    .constantFrom(...before)
    .chain((earlier) => wantedOf(earlier).map((equals) => ({ question: earlier.code, equals })))
  return fc.option(hanging, { nil: undefined, freq: 3 })
}

function wantedOf(question: AskedQuestion): fc.Arbitrary<string> {
  if (question.kind === 'text')
    return fc.oneof(fc.constantFrom(...words), fc.string({ minLength: 1, maxLength: 6 }))
  if (question.kind === 'multiple')
    return fc.constantFrom(...question.choices.map(({ code }) => code))
  return fittingAnswer(question).map(String)
}

function blocks(
  questions: readonly AskedQuestion[],
  conditions: readonly (Condition | undefined)[],
  headed: readonly boolean[],
): Question[] {
  return questions.flatMap((question, at) => {
    const showIf = conditions[at]
    const asked: Question = showIf ? { ...question, showIf } : question
    return headed[at] ? [section(`heading_${String(at)}`), asked] : [asked]
  })
}

/** Often just what a condition wants, so that hidden questions show. */
function answersTo(
  questions: readonly AskedQuestion[],
  conditions: readonly (Condition | undefined)[],
): fc.Arbitrary<Readonly<Record<string, Answer>>> {
  const answers = questions.map((question) => {
    const wanted = conditions.flatMap((each) =>
      each?.question === question.code ? [answerFrom(question, each.equals)] : [],
    )
    const any = fittingAnswer(question)
    const given = wanted.length === 0 ? any : fc.oneof(any, fc.constantFrom(...wanted))
    return fc.option(given, { nil: undefined, freq: 5 })
  })
  return fc.tuple(...answers).map((given) =>
    Object.fromEntries(
      questions.flatMap(({ code }, at) => {
        const answer = given[at]
        return answer === undefined ? [] : [[code, answer]]
      }),
    ),
  )
}

function answerFrom({ kind, ...question }: AskedQuestion, wanted: string): Answer {
  if (kind === 'yes-no') return wanted === 'true'
  if (kind === 'number' || kind === 'scale') return Number(wanted)
  if (kind === 'multiple') return [wanted]
  if (kind === 'text' && 'maximumLength' in question)
    return Array.from(wanted).slice(0, question.maximumLength).join('')
  return wanted
}

function textUpTo(length: number): fc.Arbitrary<string> {
  const some = fc.string({ unit: 'grapheme', maxLength: 12 })
  return fc
    .oneof(fc.constantFrom(...words, '', ' ', '\n'), some)
    .map((text) => Array.from(text).slice(0, length).join(''))
}

function numberIn({
  minimum,
  maximum,
  wholeNumbers,
}: Extract<AskedQuestion, { kind: 'number' }>): fc.Arbitrary<number> {
  const thousandths = fc
    .integer({ min: Math.ceil(minimum * 1000), max: Math.floor(maximum * 1000) })
    .map((number) => Math.min(Math.max(number / 1000, minimum), maximum))
  if (wholeNumbers) return fc.integer({ min: minimum, max: maximum })
  return fc.oneof(thousandths, fc.constantFrom(minimum, maximum))
}
