import { sql, type SQL } from '@payloadcms/db-postgres/drizzle'
import { done } from '@share4rare/schemas'

import { inTransaction } from '../endpoints/endpoint.ts'
import { connectionOf, transactionOf, type Transaction } from '../endpoints/transaction-of.ts'
import { recordErasure } from '../erasure/record-erasure.ts'
import { queueMail } from '../mail/queue-mail.ts'
import type { WorkContext } from './work-context.ts'

/** After how many days without a step a registration is over, and how many days before that its owner is told. */
const days = { over: 30, told: 7 }
const template = 'registration-waits'

/**
 * Erases registrations that nobody has gone on with for thirty days: they hold health data that nobody has agreed to
 * yet. A week before, their owner is written to; however late that mail was, the week is theirs.
 */
export async function endRegistrations({ req }: WorkContext): Promise<void> {
  const database = connectionOf(req)
  const today = new Date().toISOString().slice(0, 10)
  for (const recipient of await idsOf(database, isToBeTold))
    await queueMail(req, { key: `${template}|${recipient}|${today}`, recipient, template })
  for (const id of await idsOf(database, isOver))
    await inTransaction(req, async () => {
      const [still] = await idsOf(transactionOf(req), sql`${isOver} AND id = ${id} FOR UPDATE`)
      if (still) await recordErasure(req, { kind: 'member', id, reason: 'time-is-up' })
      return done(null)
    })
}

async function idsOf(database: Transaction, which: SQL): Promise<string[]> {
  const { rows } = await database.execute(
    sql`SELECT id FROM members WHERE registration <> 'done' AND ${which}`,
  )
  return rows.map(({ id }) => String(id))
}

const lastStep = sql`greatest(members.updated_at,
  (SELECT max(patients.updated_at) FROM patients WHERE patients.owner_id = members.id))`

const told = (daysAgo: number) => sql`EXISTS (SELECT FROM mails
  WHERE recipient_id = members.id AND template = ${template} AND mails.created_at > ${lastStep}
    AND mails.created_at <= now() - make_interval(days => ${daysAgo}))`

const left = (daysAgo: number) => sql`${lastStep} < now() - make_interval(days => ${daysAgo})`

const isToBeTold = sql`${left(days.over - days.told)} AND NOT ${told(0)}`
const isOver = sql`${left(days.over)} AND ${told(days.told)}`
