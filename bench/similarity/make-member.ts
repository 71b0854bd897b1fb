import { getPayload } from 'payload'
import { z } from 'zod'

import { namedMembers } from '../../cms/src/demo/content/accounts.ts'
import { makeAccounts, passwordOf } from '../../cms/src/demo/make-accounts.ts'
import config from '../../cms/src/payload.config.ts'

/** The accounts of the demo, of which one looks symptoms up. */
const secret = 'of the bench'
const { email } = namedMembers.ana

await makeAccounts(await getPayload({ config }), secret)
const sent = { email, password: passwordOf(email, secret) }
process.send?.(z.record(z.string(), z.string()).parse(sent), () => process.exit(0))
