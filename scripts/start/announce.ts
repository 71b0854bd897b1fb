import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Settings } from './read-settings.ts'

const columns = ['where', 'role', 'email', 'password'] as const
const accountsSchema = z.array(z.record(z.enum(columns), z.string()))

/** Says where everything is, and as whom one may sign in. */
export function announce({ read, own, accounts }: Settings): void {
  console.log(`
Site     ${read.SITE_URL}${read.DEMO ? `   (what the demo holds: ${read.SITE_URL}/demo)` : ''}
Panel    ${read.CMS_URL}/admin
Mailbox  ${own.mailbox ? `http://127.0.0.1:${read.MAILBOX_PORT}` : 'none, SMTP_URL takes the mails'}
Logs     ${read.DATA_DIR}/logs
${read.DEMO ? accountLines(accounts, `${read.SITE_URL}/demo`) : ''}
Stop: Ctrl-C   Start again: npm start   New demo data: npm start -- --reset-demo
`)
}

function accountLines(file: string, codes: string): string {
  const rows = accountsSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  const lines = rows.map(
    ({ where, role, email, password }) =>
      `${where.padEnd(7)}${role.padEnd(20)}${email.padEnd(36)}${password}`,
  )
  return `\nDemo accounts, kept in ${file}:\n${lines.join('\n')}\nThe panel asks for a code as well: the present ones stand at ${codes}\n`
}
