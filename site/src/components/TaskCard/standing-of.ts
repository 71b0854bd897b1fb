import type { QuestionnaireTask } from '@share4rare/schemas'

type Response = NonNullable<QuestionnaireTask['response']>
type HandedIn = Pick<Response, 'correction' | 'amendedAt'>

interface Asked {
  readonly patient: Pick<QuestionnaireTask['patient'], 'frozen'>
  readonly response: Pick<Response, 'status' | 'correction'> | null
}

/** Whether a correction of the answers would be taken, if it were asked for now. */
export function mayAskCorrection({ patient, response }: Asked): boolean {
  if (response === null || response.status === 'in-progress' || patient.frozen) return false
  return response.correction === null || response.correction.state === 'over'
}

/** How answers that were handed in stand, as the key of its words: as they are, corrected, or on the way to it. */
export function standingOf({ correction, amendedAt }: HandedIn) {
  if (correction?.state === 'open') return 'task.correcting'
  if (correction?.state === 'asked') return 'task.correctionAsked'
  return amendedAt === null ? 'task.completed' : 'task.amended'
}
