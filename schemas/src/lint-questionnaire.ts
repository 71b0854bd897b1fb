import { isAnswerableDay } from './answerable-day.ts'
import {
  askedQuestions,
  mostChoices,
  type AskedQuestion,
  type Question,
  type Questionnaire,
} from './questionnaire.ts'

/** What an author must mend before a questionnaire can be published. */
export const lintCodes = [
  'reserved-code',
  'duplicate-code',
  'duplicate-choice',
  'too-many-choices',
  'unknown-condition-question',
  'condition-on-later-question',
  'condition-never-true',
  'range-upside-down',
  'range-not-whole',
  'scale-too-wide',
  'not-countable',
  'position-needs-number',
  'identifying-and-counted',
  'two-numbers-counted',
] as const

export type LintCode = (typeof lintCodes)[number]

/** One finding, and the code of the block that it belongs to. */
export interface LintFinding {
  readonly code: LintCode
  readonly at: string
}

/** Everything in a questionnaire that would keep people from answering it or figures from being right. */
export function lintQuestionnaire(questionnaire: Questionnaire): LintFinding[] {
  const blocks: Question[] = questionnaire.pages.flatMap((page) => [...page.questions])
  const questions = askedQuestions(questionnaire)
  const codes = [...questionnaire.pages, ...blocks].map(({ code }) => code)
  return [
    ...[questionnaire.code, ...codes].filter(isReserved).map(finding('reserved-code')),
    ...repeated(codes).map(finding('duplicate-code')),
    ...questions.flatMap(choiceFindings),
    ...questions.flatMap((question) => conditionFindings(question, questions)),
    ...questions.flatMap(rangeFindings),
    ...questions.flatMap(countingFindings),
    ...questions
      .filter(countsTwoNumbers)
      .map(({ code }) => code)
      .map(finding('two-numbers-counted')),
  ]
}

/**
 * Names that every object of JavaScript has from birth, such as `constructor`, and the operator that SurveyJS finds
 * within any name.
 */
function isReserved(code: string): boolean {
  return code in Object.prototype || code.includes('equals')
}

function choiceFindings(question: AskedQuestion): LintFinding[] {
  if (question.kind !== 'single' && question.kind !== 'multiple') return []
  const codes = question.choices.map(({ code }) => code)
  return [
    ...(codes.some(isReserved) ? [{ code: 'reserved-code', at: question.code } as const] : []),
    ...(repeated(codes).length > 0
      ? [{ code: 'duplicate-choice', at: question.code } as const]
      : []),
    ...(codes.length > mostChoices
      ? [{ code: 'too-many-choices', at: question.code } as const]
      : []),
  ]
}

function conditionFindings(
  question: AskedQuestion,
  questions: readonly AskedQuestion[],
): LintFinding[] {
  if (!question.showIf) return []
  const condition = question.showIf
  const position = questions.findIndex(({ code }) => code === condition.question)
  const earlier = questions[position]
  if (!earlier) return [{ code: 'unknown-condition-question', at: question.code }]
  if (position >= questions.indexOf(question))
    return [{ code: 'condition-on-later-question', at: question.code }]
  return condition.equals !== unanswered && canEqual(earlier, condition.equals)
    ? []
    : [{ code: 'condition-never-true', at: question.code }]
}

function canEqual(question: AskedQuestion, value: string): boolean {
  switch (question.kind) {
    case 'single':
    case 'multiple':
      return question.choices.some(({ code }) => code === value)
    case 'yes-no':
      return value === 'true' || value === 'false'
    case 'number':
    case 'scale':
      return isNumberOf(question, value)
    case 'text':
      return isQuotable(value)
    case 'date':
      return isAnswerableDay(value)
  }
}

/** SurveyJS takes this word for a question without an answer. */
const unanswered = 'undefined'

/** SurveyJS cannot read a quotation mark or a backslash inside a quoted text. */
function isQuotable(text: string): boolean {
  return text.trim() !== '' && !/["\\]/.test(text)
}

type NumberQuestion = Extract<AskedQuestion, { kind: 'number' | 'scale' }>

/** Written as a number is kept: `3`, not `3.0` or `03`. */
function isNumberOf(question: NumberQuestion, value: string): boolean {
  const number = Number(value)
  const isWritten = String(number) === value && (!isWhole(question) || Number.isInteger(number))
  return isWritten && number >= question.minimum && number <= question.maximum
}

function isWhole(question: NumberQuestion): boolean {
  return question.kind === 'scale' || question.wholeNumbers
}

function rangeFindings(question: AskedQuestion): LintFinding[] {
  if (question.kind !== 'number' && question.kind !== 'scale') return []
  if (question.minimum >= question.maximum)
    return [{ code: 'range-upside-down', at: question.code }]
  const ends = [question.minimum, question.maximum]
  if (isWhole(question) && !ends.every(Number.isInteger))
    return [{ code: 'range-not-whole', at: question.code }]
  const steps = question.maximum - question.minimum + 1
  return question.kind === 'scale' && steps > 11
    ? [{ code: 'scale-too-wide', at: question.code }]
    : []
}

function countingFindings(question: AskedQuestion): LintFinding[] {
  const { code, kind, aggregate, identifying, showPosition } = question
  const countable = kind !== 'text' && kind !== 'date'
  const isNumber = kind === 'number' || kind === 'scale'
  return [
    ...(aggregate && !countable ? [{ code: 'not-countable', at: code } as const] : []),
    ...(aggregate && identifying ? [{ code: 'identifying-and-counted', at: code } as const] : []),
    ...(showPosition && !(isNumber && aggregate)
      ? [{ code: 'position-needs-number', at: code } as const]
      : []),
  ]
}

/** The mean of two values tells how many gave each, also where the protection withholds those counts. */
function countsTwoNumbers(question: AskedQuestion): boolean {
  const isNumber = question.kind === 'number' || question.kind === 'scale'
  return (
    question.aggregate && isNumber && isWhole(question) && question.maximum - question.minimum === 1
  )
}

function repeated(codes: readonly string[]): string[] {
  return [...new Set(codes.filter((code, index) => codes.indexOf(code) !== index))]
}

function finding(code: LintCode): (at: string) => LintFinding {
  return (at) => ({ code, at })
}
