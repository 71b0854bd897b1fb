import type { Locale } from '@share4rare/schemas'
import type { PayloadRequest } from 'payload'

import type { Mail } from '../generated/payload-types.ts'
import { count } from '../limits/rate-limit.ts'
import { accountOf, type Accounts } from '../session/account.ts'
import { mailTemplates, type MailTemplate } from './mail-text.ts'

/** Whom a mail goes to, in which words, and the one-time token whose link it brings. */
export interface Letter {
  readonly to: string
  readonly locale: Locale
  readonly template: MailTemplate
  readonly token?: string
}

/** The letter of a mail of the outbox; null where nobody is to be written to after all. */
export async function letterOf(mail: Mail, req: PayloadRequest): Promise<Letter | null> {
  const template = templateOf(mail)
  const token = mail.token ? { token: mail.token } : {}
  if (!mail.address) return { ...recipientOf(mail), template, ...token }
  const asked = { to: mail.address, locale: mail.locale ?? 'en', template, ...token }
  const other = otherwise[template]
  return other ? letterOrOther(asked, other, req) : asked
}

/** Somebody whom we know is written to in their own language, whoever asked for the mail. */
async function letterOrOther(
  asked: Letter,
  other: Otherwise,
  req: PayloadRequest,
): Promise<Letter | null> {
  const account = await accountOf(req, other.accounts ?? 'members', asked.to)
  const letter = { ...asked, locale: account?.locale ?? asked.locale }
  if (other.where !== (account !== null)) return letter
  if (other.write === null) return null
  if (other.bringsLink) return { ...letter, template: other.write }
  const isOfUse = await count(req, 'mail without use to an address, a day', asked.to)
  return isOfUse ? { to: letter.to, locale: letter.locale, template: other.write } : null
}

/**
 * Only here is it found out whether an address has an account: those who asked never learn it from us. To whom a mail
 * says only that they asked for nothing, it says so three times a day at most; of the panel strangers never hear.
 */
const otherwise: Partial<Record<MailTemplate, Otherwise>> = {
  'confirm-address': { where: true, write: 'already-registered' },
  'reset-password': { where: false, write: 'reset-unknown' },
  'panel-reset': { where: false, write: null, accounts: 'staff' },
  'partner-invited': { where: false, write: 'partner-invited-unknown', bringsLink: true },
}

interface Otherwise {
  readonly where: boolean
  readonly write: MailTemplate | null
  /** The other mail brings the link, too. */
  readonly bringsLink?: true
  /** Whose accounts are looked at; those of members where it is left out. */
  readonly accounts?: Accounts
}

function recipientOf({ recipient, colleague }: Mail): Pick<Letter, 'to' | 'locale'> {
  if (isRead(recipient)) return { to: recipient.email, locale: recipient.locale }
  if (!isRead(colleague)) throw new Error('a mail without its recipient')
  return { to: colleague.email, locale: 'en' }
}

function isRead<Person extends object>(
  person: Person | string | null | undefined,
): person is Person {
  return typeof person === 'object' && person !== null
}

function templateOf({ template }: Mail): MailTemplate {
  const known = mailTemplates.find((each) => each === template)
  if (!known) throw new Error('a mail of an unknown template')
  return known
}
