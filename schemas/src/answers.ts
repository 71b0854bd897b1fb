import { z } from 'zod'

import {
  longestText,
  mostChoices,
  questionCodeSchema,
  type AskedQuestion,
  type Questionnaire,
  askedQuestions,
} from './questionnaire.ts'

/** One value, as kept: a text, a number, yes or no, an ISO date, a choice's code, or several codes. */
const answerSchema = z.union([
  z.string().max(longestText),
  z.number(),
  z.boolean(),
  z.array(z.string().max(64)).max(mostChoices),
])

export type Answer = z.infer<typeof answerSchema>

/** A person's answers by question code. A question without an answer has no key. */
export const answersSchema = z.record(questionCodeSchema, answerSchema)

export type Answers = Readonly<z.infer<typeof answersSchema>>

/** The answer to one question, if there is one. Nothing but an answer is found, whatever the code. */
export function answerTo(answers: Answers, code: string): Answer | undefined {
  return Object.hasOwn(answers, code) ? answers[code] : undefined
}

/** Whether a question is put to a person who gave these answers: hidden questions hide what hangs on them. */
export function isAsked(
  question: AskedQuestion,
  questionnaire: Questionnaire,
  answers: Answers,
): boolean {
  return isAskedAmong(askedQuestions(questionnaire), question, answers)
}

/** The answers that count: those to questions that were put to the person. */
export function answersAsAsked(questionnaire: Questionnaire, answers: Answers): Answers {
  const kept = askedQuestions(questionnaire)
    .filter((question) => isAsked(question, questionnaire, answers))
    .flatMap(({ code }) => {
      const answer = answerTo(answers, code)
      return answer === undefined ? [] : [[code, answer] as const]
    })
  return Object.fromEntries(kept)
}

/** A condition looks only at questions before its own, so a circle of conditions hides instead of turning for ever. */
function isAskedAmong(
  questions: readonly AskedQuestion[],
  question: AskedQuestion,
  answers: Answers,
): boolean {
  const condition = question.showIf
  if (!condition) return true
  const position = questions.findIndex(({ code }) => code === question.code)
  const before = questions.slice(0, Math.max(position, 0))
  const earlier = before.find(({ code }) => code === condition.question)
  if (!earlier || !isAskedAmong(before, earlier, answers)) return false
  return answerEquals(answerTo(answers, earlier.code), condition.equals)
}

/** As the form compares: what people write is the same in capitals, and with spaces around it. */
function answerEquals(answer: Answer | undefined, wanted: string): boolean {
  if (answer === undefined) return false
  if (Array.isArray(answer)) return answer.includes(wanted)
  return String(answer).trim().toLowerCase() === wanted.trim().toLowerCase()
}
