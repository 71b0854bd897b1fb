import { createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto'

import { z } from 'zod'

import { codeFrom } from './authenticator.ts'
import type { StaffAccount } from './staff-account.ts'
import { rowsOf } from './direct-database.ts'

const setupSchema = z.object({ email: z.string(), setup: z.object({ secret: z.string() }) })
const usedSchema = z.object({ recoveryCodes: z.array(z.string()) })

/** Somebody enters by a link, chooses a password and sets up an app for codes, through the doors of the panel. */
export async function enterByLink(panel: string, token: string): Promise<StaffAccount> {
  const { email, setup } = setupSchema.parse(await (await post(panel, '/link', { token })).json())
  const password = randomBytes(12).toString('base64url')
  const code = await codeFrom(setup.secret)
  const used = await post(panel, '/use-link', { token, password, code })
  const { recoveryCodes } = usedSchema.parse(await used.json())
  return { email, password, key: setup.secret, token: tokenIn(used), recoveryCodes }
}

/** The token of a session of the panel, from where it alone stands. */
function tokenIn(response: Response): string {
  const [cookie = ''] = response.headers.getSetCookie()
  const token = /^share4rare-panel-token=([^;]+);/.exec(cookie)?.[1]
  if (token === undefined) throw new Error(`No session: ${response.status}`)
  return token
}

/** The token of the last invitation to an address, as its mail would bring it. */
export async function invitationTo(
  email: string,
  { databaseUrl, secret }: { readonly databaseUrl: string; readonly secret: string },
): Promise<string> {
  const rows = await rowsOf(
    databaseUrl,
    `SELECT id FROM one_time_tokens WHERE email = '${email}' AND purpose = 'panel-invitation' AND used_at IS NULL`,
  )
  const [{ id }] = z.tuple([z.object({ id: z.string() })]).parse(rows)
  const own = createHash('sha256').update(secret).digest('hex').slice(0, 32) // Payload's, from which ours are derived
  const key = Buffer.from(hkdfSync('sha256', own, '', 'share4rare: one-time tokens', 32))
  return createHmac('sha256', key).update(id).digest('base64url')
}

function post(panel: string, door: string, body: object): Promise<Response> {
  return fetch(`${panel}/api/staff${door}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
}
