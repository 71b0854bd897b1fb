import { sql } from '@payloadcms/db-postgres'
import { done } from '@share4rare/schemas'

import { recordAudit } from '../audit/record-audit.ts'
import { inTransaction } from '../endpoints/endpoint.ts'
import { connectionOf, transactionOf } from '../endpoints/transaction-of.ts'
import type { Mail } from '../generated/payload-types.ts'
import { traceOf } from '../logging.ts'
import { letterOf, type Letter } from '../mail/letter-of.ts'
import { mailText } from '../mail/mail-text.ts'
import { nextTry, refusalIn } from '../mail/undelivered.ts'
import { forgetOldTokens, spendToken, tokenText } from '../one-time-tokens/one-time-token.ts'
import type { WorkContext } from './work-context.ts'

/**
 * Sends what is due in the outbox, each mail on its own: one that is refused waits longer and longer, and is given up
 * in the end. A worker that dies between sending and noting it sends that mail again, under the same Message-ID, by
 * which mail servers know it for the same mail. Links that have had their time are forgotten.
 */
export async function sendMails(context: WorkContext): Promise<void> {
  const waiting = await waitingMails(context)
  for (const [index, mail] of waiting.entries()) {
    await trySending(mail, context)
    if (index % 20 === 0) await context.progress('mails', index, waiting.length)
  }
  await forgetOldTokens(context.req)
}

async function waitingMails({ req }: WorkContext): Promise<Mail[]> {
  const isDue = { dueAt: { less_than_equal: new Date().toISOString() } }
  const { docs } = await req.payload.find({
    collection: 'mails',
    where: {
      sentAt: { exists: false },
      undeliverableAt: { exists: false },
      or: [{ dueAt: { exists: false } }, isDue],
    },
    sort: 'createdAt',
    limit: 500,
    depth: 1,
    showHiddenFields: true, // whom it goes to, and its link
    overrideAccess: true, // the outbox is the platform's own
    req,
  })
  return docs
}

/** Throws only where no mail at all can be sent: then nothing is held against this one, but others are tried first. */
async function trySending(mail: Mail, context: WorkContext): Promise<void> {
  try {
    const letter = await letterOf(mail, context.req)
    if (letter === null) {
      await takeBack(mail, context)
      return
    }
    await send(mail.id, letter, context)
  } catch (error) {
    const refusal = refusalIn(error)
    if (refusal.kind === 'no-way') {
      await letOthersGoFirst(mail, context)
      throw error
    }
    const { logger } = context.req.payload
    logger.warn({ mail: mail.id, refused: refusal.kind, ...traceOf(error) }, 'a mail was refused')
    await (refusal.kind === 'for-ever' ? giveUp(mail, context) : putOff(mail, context))
    return
  }
  await connectionOf(context.req).execute(
    sql`UPDATE mails SET sent_at = now(), updated_at = now(), address = NULL, token = NULL WHERE id = ${mail.id}`,
  )
}

async function send(id: string, letter: Letter, { req, settings }: WorkContext): Promise<void> {
  const { subject, text } = mailText(letter.template, letter.locale, {
    site: settings.SITE_URL,
    panel: req.payload.config.serverURL,
    ...(letter.token !== undefined && { token: tokenText(req, letter.token) }),
  })
  await req.payload.sendEmail({ to: letter.to, subject, text, messageId: `<${id}@share4rare>` })
}

/** Nobody is written to: nothing of the mail stays. */
async function takeBack({ id }: Mail, { req }: WorkContext): Promise<void> {
  await connectionOf(req).execute(sql`DELETE FROM mails WHERE id = ${id}`)
}

/** It may be this very mail at which the server hangs up. */
async function letOthersGoFirst({ id }: Mail, { req }: WorkContext): Promise<void> {
  await connectionOf(req).execute(
    sql`UPDATE mails SET due_at = now() + interval '1 minute' WHERE id = ${id}`,
  )
}

async function putOff(mail: Mail, context: WorkContext): Promise<void> {
  const attempts = (mail.attempts ?? 0) + 1
  const again = nextTry(attempts, Date.parse(mail.createdAt), Date.now())
  if (again === null) return giveUp(mail, context)
  await connectionOf(context.req).execute(sql`
    UPDATE mails SET attempts = ${attempts}, due_at = ${new Date(again).toISOString()}, updated_at = now()
    WHERE id = ${mail.id}`)
}

/** Its link is worth nothing, and whom it was for is forgotten: only that it was given up stays. */
async function giveUp({ id, token }: Mail, { req }: WorkContext): Promise<void> {
  await inTransaction(req, async () => {
    if (token) await spendToken(req, token)
    await transactionOf(req).execute(sql`
      UPDATE mails SET undeliverable_at = now(), attempts = attempts + 1, updated_at = now(),
        address = NULL, token = NULL WHERE id = ${id}`)
    await recordAudit(req, { action: 'mail.undeliverable', subject: id })
    return done(null)
  })
}
