import type { QuestionnaireTask } from '@share4rare/schemas'

type HandedIn = Pick<NonNullable<QuestionnaireTask['response']>, 'correction' | 'amendedAt'>

/** How answers that were handed in stand, as the key of its words: as they are, corrected, or on the way to it. */
export function standingOf({ correction, amendedAt }: HandedIn) {
  if (correction?.state === 'open') return 'task.correcting'
  if (correction?.state === 'asked') return 'task.correctionAsked'
  return amendedAt === null ? 'task.completed' : 'task.amended'
}
