import { writeFileSync } from 'node:fs'

import { createLocalReq, getPayload } from 'payload'

import { askForJob } from '../jobs/ask-for-job.ts'
import config from '../payload.config.ts'
import { makeAccounts } from './make-accounts.ts'
import { makeController } from './make-controller.ts'
import { makeLibrary } from './make-library.ts'
import { makeQuestionnaires } from './make-questionnaires.ts'

/** What must stand before the site answers: accounts, library and questionnaires. The worker fills in the rest. */
const { DEMO_SECRET: secret, DEMO_ACCOUNTS_FILE: accountsFile } = process.env
if (process.env['DEMO'] !== 'true' || !secret || !accountsFile) {
  throw new Error(
    'Demo data are made where DEMO is true, DEMO_SECRET is given and DEMO_ACCOUNTS_FILE names a file.',
  )
}
const payload = await getPayload({ config })
const accounts = await makeAccounts(payload, secret)
await makeController(payload)
await makeLibrary(payload)
await makeQuestionnaires(payload)
await askForJob(await createLocalReq({}, payload), { kind: 'fill-demo', subject: 'all' })
writeFileSync(accountsFile, `${JSON.stringify(accounts, null, 2)}\n`, { mode: 0o600 })
process.exit(0)
