import { sql } from '@payloadcms/db-postgres'
import { done, refused, type DemoCodes } from '@share4rare/schemas'
import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { staff } from '../demo/content/accounts.ts'
import { codeAt, codeLasts, presentStep } from '../second-factor/one-time-code.ts'
import { unsealed } from '../second-factor/sealed-secret.ts'
import { endpoint } from './endpoint.ts'

/** `GET /demo/codes`: with which code one signs in to the panel now, as whom. Only a demo answers. */
export const readDemoCodes = endpoint('get', '/demo/codes', async (req) =>
  process.env['DEMO'] === 'true' ? done(await codesNow(req)) : refused({ code: 'not-found' }),
)

async function codesNow(req: PayloadRequest, now = Date.now()): Promise<DemoCodes> {
  const step = presentStep(now)
  const codes = (await demoFactors(req)).flatMap(({ id, email, secret, lastStep }) => {
    // A code works once: after it, that of the next half minute is taken as well.
    const next = Math.max(step, lastStep + 1)
    const isTaken = next <= step + 1
    return isTaken ? [{ email, code: codeAt(unsealed(secret, id, req.payload.secret), next) }] : []
  })
  return { codes, secondsLeft: codeLasts - (Math.floor(now / 1000) % codeLasts) }
}

async function demoFactors(req: PayloadRequest) {
  const emails = sql.join(
    staff.map(({ email }) => sql`${email}`),
    sql`, `,
  )
  const { rows } = await req.payload.db.drizzle.execute(sql`
    SELECT id, email, secret, last_step::int AS "lastStep"
    FROM staff JOIN second_factors ON staff_id = id WHERE email IN (${emails}) ORDER BY email`)
  return factorsSchema.parse(rows)
}

const text = z.string()
const factorsSchema = z.array(
  z.object({ id: text, email: text, secret: text, lastStep: z.number() }),
)
