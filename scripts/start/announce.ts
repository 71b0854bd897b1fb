import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Settings } from './read-settings.ts'

const text = z.string()
const accounts = z.array(z.object({ where: text, role: text, email: text, password: text }))

/** Says where everything is, and as whom one may sign in. */
export function announce({ read, own }: Settings): void {
  console.log(`
Site     ${read.SITE_URL}${read.DEMO ? `   (what the demo holds: ${read.SITE_URL}/demo)` : ''}
Panel    ${read.CMS_URL}/admin
Mailbox  ${own.mailbox ? `http://127.0.0.1:${read.MAILBOX_PORT}` : 'none, SMTP_URL takes the mails'}
Logs     ${read.DATA_DIR}/logs
${read.DEMO && existsSync('.demo-accounts') ? accountLines() : ''}
Stop: Ctrl-C   Start again: npm start   New demo data: npm start -- --reset-demo
`)
}

function accountLines(): string {
  const rows = accounts.parse(JSON.parse(readFileSync('.demo-accounts', 'utf8')))
  const lines = rows.map(
    ({ where, role, email, password }) =>
      `${where.padEnd(7)}${role.padEnd(20)}${email.padEnd(36)}${password}`,
  )
  return `\nDemo accounts, kept in .demo-accounts:\n${lines.join('\n')}\n`
}
