import { randomBytes } from 'node:crypto'

import { getPayload } from 'payload'

import { createFirstAdministrator } from './create-first-administrator.ts'
import config from './payload.config.ts'

/** `npm run create-admin -- e-mail name`: the first account of a new installation, with a password made here. */
const [email, ...name] = process.argv.slice(2)
if (!email?.includes('@') || name.length === 0) {
  process.stderr.write('Usage: npm run create-admin -- e-mail name\n')
  process.exit(2)
}
const payload = await getPayload({ config })
const password = randomBytes(15).toString('base64url')
const isMade = await createFirstAdministrator({ email, name: name.join(' '), password }, payload)
process.stdout.write(
  isMade
    ? `${email} ${password}\n`
    : 'There is staff already: an administrator makes further accounts in the panel.\n',
)
process.exit(isMade ? 0 : 1)
