import { problemCodes, type ProblemCode } from '@share4rare/schemas'

import type { Translate } from '../../i18n/translator.ts'

const names = [
  'answer.progress',
  'answer.saved',
  'answer.saving',
  'answer.waiting',
  'answer.waitingHere',
  'answer.notOnDevice',
  'answer.signedOut',
  'answer.signedOutHere',
  'answer.signInAgain',
  'answer.closed',
  'answer.reload',
  'answer.merged',
  'answer.restored',
  'answer.back',
  'answer.next',
  'answer.toHandIn',
  'answer.confirmTitle',
  'answer.confirmText',
  'answer.confirmUnanswered.one',
  'answer.confirmUnanswered.other',
  'answer.handIn',
  'answer.goBack',
  'answer.handingIn',
  'answer.laterTitle',
  'answer.laterText',
  'answer.laterNext',
  'answer.toTasks',
  'answer.unsavedFirst',
  'answer.lookAgain',
  'answer.required',
  'answer.requiredMark',
  'answer.number',
  'answer.minimum',
  'answer.maximum',
  'errors.title',
] as const

type Name = (typeof names)[number]

/** The words that the answering island says: plain texts, so that they can travel to the browser. */
export interface AnswerWords {
  readonly say: Readonly<Record<Name, string>>
  readonly problems: Readonly<Record<ProblemCode, string>>
}

/** The island's words in one language. */
export function answerWords({ sentence }: Translate): AnswerWords {
  const say = Object.fromEntries(names.map((name) => [name, sentence(name)]))
  const problems = Object.fromEntries(
    problemCodes.map((code) => [code, sentence(`problem.${code}`)]),
  )
  // Object.fromEntries forgets which keys it was given.
  return { say, problems } as AnswerWords
}
