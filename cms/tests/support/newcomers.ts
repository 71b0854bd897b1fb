import { sendMails } from '../../src/jobs/send-mails.ts'
import { rest } from './rest.ts'
import { startedCms, withDatabase } from './started-cms.ts'
import { worker } from './work-context.ts'

export const password = 'a quiet river in May'
let count = 0

/** Somebody who would like to register: everybody has an e-mail address of their own, and comes from a place of their own. */
export function newcomer(more: object = {}) {
  count += 1
  const email = `newcomer.${String(count)}@tests.example`
  const name = 'Nadia Example'
  const about = { kind: 'patient', name, email, birthDate: '1990-05-01', locale: 'en', ...more }
  return { ...about, nickname: `Nadia ${String(count)}` }
}

/** The place that the latest newcomer comes from. */
export const hereabouts = () => `198.51.100.${String(count)}`

/** What the site asks for somebody: at a door of accounts, from their place. */
export const bySite = async (door: string, body: unknown, from = hereabouts()) =>
  rest('POST', `/members/${door}`, { body, forClientAt: from })

/** Sends what waits, and gives the letters to one address. */
export async function mailTo(email: string) {
  await sendMails(await worker({ kind: 'send-mails', subject: 'all' }))
  const { post } = await startedCms()
  return post.collect().filter(({ to }) => to.includes(email))
}

/** The token in the link of the last mail to somebody. */
export async function linkTo(email: string): Promise<string> {
  const [mail] = (await mailTo(email)).slice(-1)
  return /\/link\/([\w-]{43})\n/.exec(mail?.text ?? '')?.[1] ?? 'none'
}

/** A newcomer who has opened the link and chosen a password. */
export async function registered(more: object = {}) {
  const person = newcomer(more)
  await bySite('register', person)
  const token = await linkTo(person.email)
  const confirmed = await bySite('confirm', { token, nickname: person.nickname, password })
  return { ...person, token, confirmed }
}

/** What a statement gives, asked of the database itself. */
export async function rowsOf(sql: string): Promise<Record<string, unknown>[]> {
  const { databaseUrl } = await startedCms()
  return withDatabase(databaseUrl, async (client) => (await client.query(sql)).rows as never)
}

/** The day some years ago, as many days later: `yearsAgo(18, 1)` is that of somebody who is 18 tomorrow. */
export function yearsAgo(years: number, days: number): string {
  const day = new Date()
  day.setUTCFullYear(day.getUTCFullYear() - years)
  day.setUTCDate(day.getUTCDate() + days)
  return day.toISOString().slice(0, 10)
}
