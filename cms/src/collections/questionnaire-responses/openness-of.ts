import type { QuestionnaireResponse } from '../../generated/payload-types.ts'

type Response = Pick<QuestionnaireResponse, 'status' | 'correctUntil'>

/**
 * Whether answers are still taken: before they are handed in (`draft`), while a correction is granted (`correction`),
 * and no more (`handed-in`; `over` where a correction was granted and nobody handed in again in time).
 */
export function opennessOf({ status, correctUntil }: Response, now = Date.now()) {
  if (status === 'in-progress') return 'draft'
  if (!correctUntil) return 'handed-in'
  return Date.parse(correctUntil) > now ? 'correction' : 'over'
}

/** The answers that their owner is working on: the draft, or what is being corrected. */
export function answersAtWork(response: QuestionnaireResponse): QuestionnaireResponse['answers'] {
  return opennessOf(response) === 'correction' ? (response.correction ?? {}) : response.answers
}
