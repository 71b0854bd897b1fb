import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Answers } from '@share4rare/schemas'
import type { PayloadRequest } from 'payload'

import { transactionOf } from './transaction-of.ts'

/** What is handed in: the answers on one revision of a response, and the questions as they were shown. */
export interface HandIn {
  readonly id: string
  readonly revision: number
  readonly document: { readonly answers: Answers; readonly asAsked: unknown }
}

/** Finishes a draft; gives the moment, or null where somebody was quicker. Within a transaction. */
export async function finish(req: PayloadRequest, handIn: HandIn): Promise<string | null> {
  const { rows } = await transactionOf(req).execute(sql`
    UPDATE questionnaire_responses
    SET status = 'completed', ${written(handIn)}, submitted_at = now()
    WHERE id = ${handIn.id}::uuid AND status = 'in-progress' AND revision = ${handIn.revision}
    RETURNING submitted_at AS at`)
  return momentIn(rows)
}

/**
 * Puts corrected answers in the place of those that were handed in, which stay as an earlier version, and ends the
 * wish that is in force; gives the moment, or null where somebody was quicker or the time is over. Within a transaction.
 */
export async function amend(req: PayloadRequest, handIn: HandIn): Promise<string | null> {
  const transaction = transactionOf(req)
  const { rows: open } = await transaction.execute(sql`
    SELECT FROM questionnaire_responses WHERE id = ${handIn.id}::uuid AND status <> 'in-progress'
      AND correct_until > now() AND revision = ${handIn.revision} FOR UPDATE`)
  if (open.length === 0) return null
  await transaction.execute(sql`
    INSERT INTO earlier_answers (owner_id, patient_id, response_id, answers, as_asked, handed_in_at)
    SELECT owner_id, patient_id, id, answers, as_asked, coalesce(amended_at, submitted_at, saved_at)
    FROM questionnaire_responses WHERE id = ${handIn.id}::uuid`)
  await transaction.execute(sql`
    UPDATE correction_requests wish SET state = 'done', updated_at = now()
    FROM questionnaire_responses response
    WHERE response.id = ${handIn.id}::uuid AND wish.response_id = response.id AND wish.state = 'granted'
      AND wish.owner_id = response.owner_id AND wish.until = response.correct_until`)
  const { rows } = await transaction.execute(sql`
    UPDATE questionnaire_responses
    SET status = 'amended', ${written(handIn)}, amended_at = now(), correct_until = NULL, correction = NULL
    WHERE id = ${handIn.id}::uuid RETURNING amended_at AS at`)
  return momentIn(rows)
}

function written({ document }: HandIn) {
  return sql`answers = ${JSON.stringify(document.answers)}::jsonb,
    as_asked = ${JSON.stringify(document.asAsked)}::jsonb, revision = revision + 1, updated_at = now()`
}

function momentIn([row]: readonly Record<string, unknown>[]): string | null {
  return row ? new Date(String(row['at'])).toISOString() : null
}
