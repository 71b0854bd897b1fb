import { Ajv, type ValidateFunction } from 'ajv'

import { isAnswerableDay } from './answerable-day.ts'
import { answerTo, isAsked, type Answer, type Answers } from './answers.ts'
import type { JsonObject } from './compile-questionnaire.ts'
import type { Problem, ProblemCode } from './problem.ts'
import { askedQuestions, type Questionnaire } from './questionnaire.ts'

/** Tells every answer that does not fit its question. Made once per questionnaire version, then cheap to call. */
export type AnswerChecker = (answers: Answers) => Problem[]

/** Builds the checker of one version from the answer schema that was stored with it. */
export function answerChecker(answerSchema: JsonObject): AnswerChecker {
  const check = new Ajv({
    allErrors: true,
    strict: true,
    ownProperties: true,
    formats: { date: isAnswerableDay },
  }).compile(answerSchema)
  return (answers) => (check(answers) ? [] : problemsOf(check))
}

/** The required questions that were put to the person and have no answer yet. */
export function missingAnswers(questionnaire: Questionnaire, answers: Answers): Problem[] {
  return askedQuestions(questionnaire)
    .filter((question) => question.required && isAsked(question, questionnaire, answers))
    .filter(({ code }) => isEmpty(answerTo(answers, code)))
    .map(({ code }) => ({ code: 'answer-missing', at: code }))
}

/** Spaces alone say nothing. */
function isEmpty(answer: Answer | undefined): boolean {
  if (typeof answer === 'string') return answer.trim() === ''
  return answer === undefined || (Array.isArray(answer) && answer.length === 0)
}

function problemsOf(check: ValidateFunction): Problem[] {
  const found = (check.errors ?? []).map(({ keyword, instancePath, params }) => ({
    code: codes[keyword] ?? ('answer-not-allowed' as const),
    at: instancePath.split('/')[1] ?? unknownKey(params),
  }))
  return [...new Map(found.map((problem) => [problem.at, problem])).values()]
}

const codes: Partial<Record<string, ProblemCode>> = {
  minimum: 'answer-out-of-range',
  maximum: 'answer-out-of-range',
  maxLength: 'answer-too-long',
}

function unknownKey(params: Record<string, unknown>): string {
  const key = params['additionalProperty']
  return typeof key === 'string' && /^[a-z][a-z0-9_]{1,31}$/.test(key) ? key : ''
}
