import { parseArgs } from 'node:util'

import { EnvironmentError, readEnvironment } from '@share4rare/schemas'

import { firstAccountProblem, wayBackProblem } from './first-account-problem.ts'

/**
 * `npm run create-admin -- e-mail name`: the first account of a new installation, which its owner enters by a link.
 * `npm run create-admin -- --lost e-mail`: another link for an administrator who lost password and second factor.
 */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { lost: { type: 'boolean', default: false } },
})
const [email = '', ...names] = positionals
const name = names.join(' ').trim()
if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email) || (name === '') !== values.lost) {
  stop(
    'Usage: npm run create-admin -- e-mail name, such as ada@example.org "Ada Example"; or -- --lost e-mail',
    2,
  )
}
const settings = settingsOrStop()
const problem = await (values.lost ? wayBackProblem : firstAccountProblem)(settings.DATABASE_URL)
if (problem) stop(problem, 1)

// Not before all that is known to be right: the configuration reads the settings as it is loaded.
const { createLocalReq, getPayload } = await import('payload')
const { default: config } = await import('./payload.config.ts')
const { createFirstAdministrator } = await import('./create-first-administrator.ts')
const { letAdministratorBack } = await import('./let-administrator-back.ts')
const { invitationLink } = await import('./endpoints/panel/invite.ts')
const payload = await getPayload({ config })
const link = await (values.lost ? linkBack() : firstLink())
process.stdout.write(
  `The ${values.lost ? '' : 'first '}administrator opens this link, within 14 days and once, to choose a\n`,
)
process.stdout.write('password and to set up an app for codes:\n')
process.stdout.write(`${link}\n`)
process.exit(0)

async function firstLink(): Promise<string> {
  if ((await createFirstAdministrator({ email, name }, payload)) === null)
    stop('Somebody else made the first account at the same moment.', 1)
  return invitationLink(await createLocalReq({}, payload), email)
}

async function linkBack(): Promise<string> {
  return (
    (await letAdministratorBack(email, payload)) ?? stop('No administrator has this address.', 1)
  )
}

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
