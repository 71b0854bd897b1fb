import { createHash } from 'node:crypto'

import { sql } from '@payloadcms/db-postgres'
import { done, type Locale } from '@share4rare/schemas'
import type { PayloadRequest } from 'payload'

import { askForJob } from '../../jobs/ask-for-job.ts'
import { count, forget, type Limit } from '../../limits/rate-limit.ts'
import type { MailTemplate } from '../../mail/mail-text.ts'
import { queueMail } from '../../mail/queue-mail.ts'
import { issueToken } from '../../one-time-tokens/one-time-token.ts'
import { inTransaction } from '../endpoint.ts'
import { transactionOf } from '../transaction-of.ts'

/** The kinds of link that anybody can ask for, to any address. */
type AskedPurpose = keyof typeof kinds

const kinds = {
  confirmation: { template: 'confirm-address', beyond: 'link of a day to an address, beyond' },
  reset: { template: 'reset-password', beyond: 'link of an hour to an address, beyond' },
  'panel-reset': { template: 'panel-reset', beyond: 'link of an hour to an address, beyond' },
} as const satisfies Record<string, { template: MailTemplate; beyond: Limit }>

/** A link that somebody asked for, and what is kept with it. */
export interface AskedLink {
  readonly purpose: AskedPurpose
  readonly email: string
  readonly locale: Locale
  readonly details?: Readonly<Record<string, unknown>>
  /** How long the mail waits, in seconds. */
  readonly waits?: number
}

/**
 * Sends a link, with what was told by whoever asked. It takes the place of a mail that is still in the outbox; one
 * that was sent holds as it was. Where nothing is sent, a link that was sent before still holds: see ADR 0023.
 */
export async function sendLink(req: PayloadRequest, asked: AskedLink): Promise<void> {
  if (!(await mayWrite(req, asked))) return
  const { purpose, email, locale, details = {}, waits = 0 } = asked
  const { template } = kinds[purpose]
  await inTransaction(req, async () => {
    const earlier = await takeBackUnsent(req, { template, email })
    const token = await issueToken(req, { purpose, email, details, later: waits })
    const dueAt = new Date(Math.min(earlier, Date.now() + waits * 1000)).toISOString()
    const mail = { key: `${purpose}|${token}`, address: email, locale, token, dueAt }
    await queueMail(req, { ...mail, template })
    return done(null)
  })
  await askForJob(req, { kind: 'send-mails', subject: 'all' })
}

/** A link was used: whoever asks for another one is not told that the one before still holds. */
export async function forgetLinks(
  req: PayloadRequest,
  asked: Pick<AskedLink, 'purpose' | 'email'>,
): Promise<void> {
  const { limit, whom } = sameLink(asked)
  await forget(req, limit, whom)
  await forget(req, kinds[asked.purpose].beyond, keyOf(asked))
}

/** Nobody's mailbox is filled in our name; and nobody who fills it keeps its owner from a link that holds. */
async function mayWrite(req: PayloadRequest, asked: AskedLink): Promise<boolean> {
  const { limit, whom } = sameLink(asked)
  if (!(await count(req, limit, whom))) return false
  return (
    (await count(req, 'links to an address, a day', keyOf(asked))) ||
    (await count(req, kinds[asked.purpose].beyond, keyOf(asked)))
  )
}

/** A link with other details is another one: who mends a slip, or is somebody else, is not kept waiting. */
function sameLink(asked: Pick<AskedLink, 'purpose' | 'email' | 'details'>) {
  const told = createHash('sha256')
    .update(JSON.stringify(asked.details ?? {}))
    .digest('hex')
  return {
    limit: 'same link to an address, once a minute',
    whom: `${keyOf(asked)} ${told}`,
  } as const
}

function keyOf({ purpose, email }: Pick<AskedLink, 'purpose' | 'email'>): string {
  return `${purpose} ${email}`
}

/** Takes mails back that were not sent yet; gives when the first of them was to be sent, in milliseconds since 1970. */
async function takeBackUnsent(
  req: PayloadRequest,
  { template, email }: { readonly template: MailTemplate; readonly email: string },
): Promise<number> {
  const { rows } = await transactionOf(req).execute(sql`
    WITH unsent AS (
      DELETE FROM mails WHERE address = ${email} AND template = ${template}
        AND sent_at IS NULL AND undeliverable_at IS NULL RETURNING token, due_at),
    spent AS (
      UPDATE one_time_tokens SET used_at = now(), details = '{}'::jsonb
      WHERE id IN (SELECT token::uuid FROM unsent))
    SELECT extract(epoch FROM coalesce(due_at, now())) * 1000 AS due FROM unsent`)
  return Math.min(...rows.map(({ due }) => Number(due)))
}
