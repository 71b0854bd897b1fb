import { sql, type SQL } from '@payloadcms/db-postgres/drizzle'
import {
  answersSchema,
  done,
  refused,
  saveAnswersSchema,
  type Answers,
  type Problem,
  type SaveAnswers,
} from '@share4rare/schemas'
import type { PayloadRequest } from 'payload'

import { isFrozenSql } from '../collections/patients/is-frozen-sql.ts'
import { isFrozenToday, ownPatient } from '../collections/patients/own-patient.ts'
import { answersAtWork, opennessOf } from '../collections/questionnaire-responses/openness-of.ts'
import { ownResponse } from '../collections/questionnaire-responses/own-response.ts'
import { versionOf } from '../collections/questionnaire-versions/read-version.ts'
import { bodyOfMember, endpoint, idOf, problemResponse, signedInMember } from './endpoint.ts'
import { relatedId } from '../collections/related-id.ts'
import { connectionOf } from './transaction-of.ts'

/** `PATCH /questionnaire-responses/:id/answers`: one autosave. 409 where somebody saved in between. */
export const saveAnswers = endpoint('patch', '/:id/answers', async (req) => {
  const body = await bodyOfMember(req, saveAnswersSchema)
  return body.ok ? save(req, idOf(req), body.value) : body
})

/** Keeps the changed answers that fit their questions, by one UPDATE that the revision guards. */
export async function save(
  req: PayloadRequest,
  id: string,
  { revision, changes, page }: SaveAnswers,
) {
  const member = signedInMember(req)
  if (!member.ok) return member
  const versionId = await versionOfResponse(id, req)
  if (!versionId) return refused({ code: 'not-found' })
  const { checkAnswers, definition } = await versionOf(versionId, req)
  const given = Object.entries(changes)
  const answers = Object.fromEntries(given.filter(([, value]) => value !== null)) as Answers
  const problems = checkAnswers(answers)
  const unfit = new Set(problems.map(({ at }) => at))
  const kept = Object.fromEntries(Object.entries(answers).filter(([code]) => !unfit.has(code)))
  const removed = given.filter(([, value]) => value === null).map(([code]) => code)
  const saved = await update(req, {
    id,
    owner: member.value.id,
    revision,
    kept,
    removed,
    // A page of another version is no place to go on from; the answers are kept all the same.
    page: definition.pages.find(({ code }) => code === page)?.code ?? null,
  })
  if (saved) return done({ ...saved, problems })
  return whyNot(id, req)
}

interface Change {
  readonly id: string
  readonly owner: string
  readonly revision: number
  readonly kept: Answers
  readonly removed: readonly string[]
  readonly page: string | null
}

async function update(
  req: PayloadRequest,
  change: Change,
): Promise<{ revision: number; savedAt: string } | null> {
  const { id, owner, revision, kept, removed, page } = change
  const changed = (column: SQL) => sql`(${column} || ${JSON.stringify(kept)}::jsonb)
          - ARRAY(SELECT jsonb_array_elements_text(${JSON.stringify(removed)}::jsonb))`
  const { rows } = await connectionOf(req).execute(sql`
    UPDATE questionnaire_responses
    SET answers = CASE WHEN status = 'in-progress' THEN ${changed(sql`answers`)} ELSE answers END,
        correction = CASE WHEN status <> 'in-progress' THEN ${changed(sql`correction`)} END,
        revision = revision + 1, page = coalesce(${page}, page), saved_at = now(), updated_at = now()
    WHERE NOT EXISTS (SELECT FROM patients patient WHERE patient.id = patient_id AND ${sql.raw(isFrozenSql)})
      AND id = ${id}::uuid AND owner_id = ${owner}::uuid AND revision = ${revision}
      AND (status = 'in-progress' OR (correct_until > now() AND correction IS NOT NULL))
    RETURNING revision::int AS revision, saved_at`)
  const [row] = rows
  return row
    ? {
        revision: Number(row['revision']),
        savedAt: new Date(String(row['saved_at'])).toISOString(),
      }
    : null
}

async function whyNot(id: string, req: PayloadRequest) {
  const response = await ownResponse(id, req)
  if (!response) return refused({ code: 'not-found' })
  const openness = opennessOf(response)
  if (openness === 'handed-in') return refused({ code: 'already-submitted' })
  if (openness === 'over') return refused({ code: 'correction-over' })
  const patient = await ownPatient(relatedId(response.patient), req)
  if (patient && isFrozenToday(patient)) return refused({ code: 'frozen' })
  const stale: Problem[] = [{ code: 'stale-revision' }]
  return problemResponse(stale, {
    revision: response.revision,
    answers: answersSchema.parse(answersAtWork(response)),
  })
}

/** A response keeps its version for good, so that each is looked up once. */
const versions = new Map<string, string>()
const mostRemembered = 20_000

async function versionOfResponse(id: string, req: PayloadRequest): Promise<string | null> {
  const known = versions.get(id)
  if (known) return known
  const response = await ownResponse(id, req)
  if (!response) return null
  if (versions.size >= mostRemembered) versions.clear()
  versions.set(id, relatedId(response.version))
  return relatedId(response.version)
}
