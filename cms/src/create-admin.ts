import { randomBytes } from 'node:crypto'
import { parseArgs } from 'node:util'

import { EnvironmentError, readEnvironment } from '@share4rare/schemas'

import { firstAccountProblem } from './first-account-problem.ts'

/** `npm run create-admin -- e-mail name`: the first account of a new installation, with a password made here. */
const [email = '', ...names] = parseArgs({ allowPositionals: true }).positionals
const name = names.join(' ').trim()
if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email) || name === '') {
  stop('Usage: npm run create-admin -- e-mail name, such as ada@example.org "Ada Example"', 2)
}
const settings = settingsOrStop()
const problem = await firstAccountProblem(settings.DATABASE_URL)
if (problem) stop(problem, 1)

// Not before all that is known to be right: the configuration reads the settings as it is loaded.
const { getPayload } = await import('payload')
const { default: config } = await import('./payload.config.ts')
const { createFirstAdministrator } = await import('./create-first-administrator.ts')
const payload = await getPayload({ config })
const password = randomBytes(15).toString('base64url')
if (!(await createFirstAdministrator({ email, name, password }, payload))) {
  stop('Somebody else made the first account at the same moment.', 1)
}
process.stdout.write(`The first administrator signs in at ${settings.CMS_URL}/admin with:\n`)
process.stdout.write(`${email} ${password}\n`)
process.exit(0)

function settingsOrStop() {
  try {
    return readEnvironment(process.env)
  } catch (error) {
    if (error instanceof EnvironmentError) return stop(error.message, 1)
    throw error
  }
}

function stop(sentence: string, code: number): never {
  process.stderr.write(`${sentence}\n`)
  process.exit(code)
}
