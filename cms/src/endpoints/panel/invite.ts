import { randomUUID } from 'node:crypto'

import { done, refused, type Locale } from '@share4rare/schemas'
import type { CollectionAfterChangeHook, PayloadRequest } from 'payload'

import { administrators } from '../../access/staff.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import { isOpen } from '../../collections/staff/is-open.ts'
import type { Staff } from '../../generated/payload-types.ts'
import { askForJob } from '../../jobs/ask-for-job.ts'
import type { MailTemplate } from '../../mail/mail-text.ts'
import { queueMail } from '../../mail/queue-mail.ts'
import { issueToken, spendOthers, tokenText } from '../../one-time-tokens/one-time-token.ts'
import { removeSecondFactor } from '../../second-factor/second-factor.ts'
import { endSessions } from '../../session/open-session.ts'
import { endpoint, idOf, inTransaction } from '../endpoint.ts'

/** `POST /staff/:id/invite`: a new link, by mail; the earlier one is worthless from now on. */
export const invite = endpoint('post', '/:id/invite', async (req) => {
  const colleague = await colleagueFor(req)
  if (!colleague) return refused({ code: 'not-permitted' })
  const invited = await inTransaction(req, async () => {
    await sendInvitation(req, colleague)
    return done({})
  })
  await askForJob(req, sendMails)
  return invited
})

/** Whoever is given an account by a colleague is invited at once. What the platform makes by itself it hands out itself. */
export const inviteNewcomer: CollectionAfterChangeHook<Staff> = async ({ doc, operation, req }) => {
  if (operation !== 'create' || req.user?.collection !== 'staff') return
  if (req.context['isInvited'] === false) return
  await sendInvitation(req, doc)
  await askForJob(req, sendMails)
}

/** The link of an invitation, for whoever hands it out by other means than a mail. */
export async function invitationLink(req: PayloadRequest, email: string): Promise<string> {
  const issued = await inTransaction(req, async () => done(await issueInvitation(req, email)))
  if (!issued.ok) throw new Error('an invitation is never refused')
  return `${req.payload.config.serverURL}/admin/link#${tokenText(req, issued.value)}`
}

/** Those from before are worthless. */
async function issueInvitation(req: PayloadRequest, email: string): Promise<string> {
  const wanted = { purpose: 'panel-invitation', email } as const
  await spendOthers(req, wanted)
  return issueToken(req, { ...wanted, details: {} })
}

/** `POST /staff/:id/take-second-factor`: from a colleague who lost it. Their sessions end, and they are told. */
export const takeSecondFactor = endpoint('post', '/:id/take-second-factor', async (req) => {
  const colleague = await colleagueFor(req)
  if (!colleague || colleague.id === req.user?.id) return refused({ code: 'not-permitted' })
  const taken = await inTransaction(req, async () => {
    await removeSecondFactor(req, colleague.id)
    await endSessions(req, { accounts: 'staff', id: colleague.id })
    await recordAudit(req, { action: 'second-factor.taken-away', subject: colleague.id })
    await write(req, colleague, 'panel-factor-gone')
    return done({})
  })
  await askForJob(req, sendMails)
  return taken
})

const sendMails = { kind: 'send-mails', subject: 'all' } as const

/** The colleague in the path, for an administrator; null for anybody else, and where the account was erased. */
export async function colleagueFor(req: PayloadRequest): Promise<Staff | null> {
  if (!administrators({ req })) return null
  const colleague = await req.payload.findByID({
    collection: 'staff',
    id: idOf(req),
    depth: 0,
    disableErrors: true,
    overrideAccess: false,
    req,
  })
  return colleague && isOpen(colleague) ? colleague : null
}

async function sendInvitation(req: PayloadRequest, { id, email }: Staff): Promise<void> {
  const token = await issueInvitation(req, email)
  await write(req, { email }, 'panel-invitation', token)
  await recordAudit(req, { action: 'staff.invited', subject: id })
}

async function write(
  req: PayloadRequest,
  { email: address }: Pick<Staff, 'email'>,
  template: MailTemplate,
  token?: string,
): Promise<void> {
  const locale: Locale = req.i18n.language === 'es' ? 'es' : 'en' // as the colleague who writes reads the panel
  const key = `${template}|${randomUUID()}`
  await queueMail(req, { key, address, locale, template, ...(token !== undefined && { token }) })
}
