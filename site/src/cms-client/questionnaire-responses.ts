import {
  answeringSchema,
  begunResponseSchema,
  done,
  positionSchema,
  questionnaireTasksSchema,
  receiptSchema,
  refused,
  savedAnswersSchema,
  staleRevisionSchema,
  type Answering,
  type Locale,
  type Position,
  type QuestionnaireTask,
  type Result,
  type SaveAnswers,
} from '@share4rare/schemas'
import type { z } from 'zod'

import { ask, ContractError, problemsOf, reach } from './ask.ts'

const base = '/questionnaire-responses'

/** The questionnaires that are open to the member's patients, and how far each one is. */
export async function questionnaireTasks(
  token: string,
  locale: Locale,
): Promise<Result<readonly QuestionnaireTask[]>> {
  const path = `${base}/tasks?locale=${locale}`
  const answer = await ask({ path, token, expect: questionnaireTasksSchema })
  return answer.ok ? done(answer.value.tasks) : answer
}

/** Starts a response, or finds the one that was started before. */
export function beginResponse(
  token: string,
  body: { patient: string; questionnaire: string },
): Promise<Result<{ id: string; revision: number }>> {
  return ask({ path: `${base}/begin`, method: 'POST', token, body, expect: begunResponseSchema })
}

/** Everything that the answering page needs. */
export function answering(token: string, id: string, locale: Locale): Promise<Result<Answering>> {
  const path = `${base}/${encodeURIComponent(id)}/answering?locale=${locale}`
  return ask({ path, token, expect: answeringSchema })
}

/** What became of an autosave that was understood: kept, or made on top of an old revision. */
export type SaveOutcome =
  | ({ readonly kind: 'saved' } & z.infer<typeof savedAnswersSchema>)
  | ({ readonly kind: 'stale' } & z.infer<typeof staleRevisionSchema>)

/** Keeps changed answers. */
export async function saveAnswers(
  token: string,
  id: string,
  body: SaveAnswers,
): Promise<Result<SaveOutcome>> {
  const path = `${base}/${encodeURIComponent(id)}/answers`
  const response = await reach({ path, method: 'PATCH', token, body })
  if (!response) return refused({ code: 'unavailable' })
  if (response.status !== 409) return savedOutcome(response)
  const stale = staleRevisionSchema.safeParse(
    await response
      .clone()
      .json()
      .catch(() => null),
  )
  if (stale.success) return done({ kind: 'stale', ...stale.data })
  return refused(...(await problemsOf(response)))
}

async function savedOutcome(response: Response): Promise<Result<SaveOutcome>> {
  if (!response.ok) return refused(...(await problemsOf(response)))
  const saved = savedAnswersSchema.safeParse(await response.json().catch(() => null))
  if (!saved.success) throw new ContractError('the receipt of a save does not fit its schema')
  return done({ kind: 'saved', ...saved.data })
}

/** Hands the answers in. Doing it twice gives the same receipt. */
export function submitResponse(
  token: string,
  id: string,
  body: { revision: number; locale: Locale },
): Promise<Result<z.infer<typeof receiptSchema>>> {
  const path = `${base}/${encodeURIComponent(id)}/submit`
  return ask({ path, method: 'POST', token, body, expect: receiptSchema })
}

/** Where the person stands among others. */
export function position(token: string, id: string, locale: Locale): Promise<Result<Position>> {
  const path = `${base}/${encodeURIComponent(id)}/position?locale=${locale}`
  return ask({ path, token, expect: positionSchema })
}
