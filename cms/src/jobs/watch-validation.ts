import { sql } from '@payloadcms/db-postgres/drizzle'
import { done } from '@share4rare/schemas'

import { recordAudit } from '../audit/record-audit.ts'
import { inTransaction } from '../endpoints/endpoint.ts'
import { queueMail } from '../mail/queue-mail.ts'
import type { WorkContext } from './work-context.ts'

/** Writes one line and one mail to each of those in charge for every promise of 48 hours that was broken. */
export async function watchValidation({ req }: WorkContext): Promise<void> {
  const late = await brokenPromises(req)
  if (late.length === 0) return
  const inCharge = await staffInCharge(req)
  for (const { id, patient } of late)
    await inTransaction(req, async () => {
      await recordAudit(req, { action: 'validation.late', subject: id, person: patient })
      for (const { colleague, template } of inCharge)
        await queueMail(req, { key: `validation-late:${id}:${colleague}`, colleague, template })
      return done(null)
    })
}

interface BrokenPromise {
  /** The event that started the clock. */
  readonly id: string
  readonly patient: string
}

/** Answers that came too late, or have not come; each until a line tells of it. */
async function brokenPromises(req: WorkContext['req']): Promise<BrokenPromise[]> {
  const { rows } = await req.payload.db.drizzle.execute(sql`
    SELECT id, patient_id AS patient
    FROM (
      SELECT id, patient_id, event, due_at, lead(at) OVER story AS answered_at
      FROM validations WINDOW story AS (PARTITION BY patient_id ORDER BY at, created_at)
    ) AS asked
    WHERE event = 'submitted' AND coalesce(answered_at, now()) > due_at
      AND NOT EXISTS (
        SELECT 1 FROM audit line WHERE line.action = 'validation.late' AND line.subject = asked.id::text)`)
  return rows.map(({ id, patient }) => ({ id: String(id), patient: String(patient) }))
}

/** Validators are led to the queue. Other administrators may not see it: they are told, and led to the front page. */
async function staffInCharge(req: WorkContext['req']) {
  const { docs } = await req.payload.find({
    collection: 'staff',
    where: { roles: { in: ['validator', 'administrator'] } },
    limit: 0,
    pagination: false,
    depth: 0,
    overrideAccess: true, // only their ids and roles are read
    req,
  })
  return docs.map(({ id, roles }) => ({
    colleague: id,
    template: roles.includes('validator')
      ? ('validation-late' as const)
      : ('validation-late-elsewhere' as const),
  }))
}
