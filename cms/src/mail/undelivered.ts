import { z } from 'zod'

const minute = 60_000
const longestPause = 6 * 60 * minute
const triesFor = 3 * 24 * 60 * minute

/** What a mail server, or the way to it, had against a mail. */
export type Refusal =
  /** Nobody can be reached, or lets us in: this is no fault of the mail. */
  | { readonly kind: 'no-way' }
  /** The address takes no mails, and never will. */
  | { readonly kind: 'for-ever' }
  | { readonly kind: 'for-now' }

/** What an error of a sending says, as nodemailer gives it: the command that failed, and what was answered. */
export function refusalIn(error: unknown): Refusal {
  const { code, command, responseCode } = errorSchema.parse(error)
  if (command === 'CONN' || ways.has(code)) return { kind: 'no-way' }
  return { kind: command === 'RCPT TO' && responseCode >= 500 ? 'for-ever' : 'for-now' }
}

const errorSchema = z
  .object({
    code: z.string().catch(''),
    command: z.string().catch(''),
    responseCode: z.number().catch(0),
  })
  .catch({ code: '', command: '', responseCode: 0 })

const ways = new Set(['ECONNECTION', 'EDNS', 'EAUTH', 'ENOAUTH', 'ETLS', 'EOAUTH2'])

/** When a mail that was refused so often is tried again, in milliseconds since 1970; null where it is given up. */
export function nextTry(attempts: number, written: number, now: number): number | null {
  if (now - written > triesFor) return null
  return now + Math.min(minute * 2 ** (attempts - 1), longestPause)
}
