import { parseArgs } from 'node:util'

import { EnvironmentError, readEnvironment } from '@share4rare/schemas'

import { firstAccountProblem } from './first-account-problem.ts'

/** `npm run create-admin -- e-mail name`: the first account of a new installation, which its owner enters by a link. */
const [email = '', ...names] = parseArgs({ allowPositionals: true }).positionals
const name = names.join(' ').trim()
if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email) || name === '') {
  stop('Usage: npm run create-admin -- e-mail name, such as ada@example.org "Ada Example"', 2)
}
const settings = settingsOrStop()
const problem = await firstAccountProblem(settings.DATABASE_URL)
if (problem) stop(problem, 1)

// Not before all that is known to be right: the configuration reads the settings as it is loaded.
const { createLocalReq, getPayload } = await import('payload')
const { default: config } = await import('./payload.config.ts')
const { createFirstAdministrator } = await import('./create-first-administrator.ts')
const { invitationLink } = await import('./endpoints/panel/invite.ts')
const payload = await getPayload({ config })
if ((await createFirstAdministrator({ email, name }, payload)) === null) {
  stop('Somebody else made the first account at the same moment.', 1)
}
const link = await invitationLink(await createLocalReq({}, payload), email)
process.stdout.write(
  'The first administrator opens this link, within 14 days and once, to choose a\n',
)
process.stdout.write('password and to set up an app for codes:\n')
process.stdout.write(`${link}\n`)
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
