import { randomBytes, randomUUID } from 'node:crypto'

import { done, type StaffRole } from '@share4rare/schemas'
import { Secret } from 'otpauth'
import { createLocalReq } from 'payload'
import { z } from 'zod'

import { inTransaction } from '../../src/endpoints/endpoint.ts'
import { codeAt, presentStep } from '../../src/second-factor/one-time-code.ts'
import { keepSecondFactor, renewRecoveryCodes } from '../../src/second-factor/second-factor.ts'
import { setPassword } from '../../src/session/set-password.ts'
import { rest, type Reply } from './rest.ts'
import { startedCms, withDatabase } from './started-cms.ts'

/** Somebody of the staff with a password and an app for codes. */
export interface Colleague {
  readonly id: string
  readonly email: string
  readonly password: string
  readonly secret: Buffer
  readonly recoveryCodes: readonly string[]
}

/** Somebody of the staff, made straight in the record. */
export async function givenAColleague(...roles: StaffRole[]): Promise<Colleague> {
  const { payload } = await startedCms()
  const req = await createLocalReq({}, payload)
  const { id, email } = await givenANewcomer(...roles)
  const [password, secret] = [randomUUID(), randomBytes(20)]
  const made = await inTransaction(req, async () => {
    await setPassword(req, { accounts: 'staff', id, password })
    await keepSecondFactor(req, id, { secret, step: 0 })
    return done(await renewRecoveryCodes(req, id))
  })
  return { id, email, password, secret, recoveryCodes: made.ok ? made.value : [] }
}

/** Somebody of the staff who has neither a password nor a second factor yet. */
export async function givenANewcomer(...roles: StaffRole[]) {
  const { payload } = await startedCms()
  const { id, email } = await payload.create({
    collection: 'staff',
    data: { name: 'Nia Example', email: `${randomUUID()}@tests.example`, roles },
    overrideAccess: true,
    req: await createLocalReq({}, payload),
  })
  return { id, email }
}

/** The code that an app shows now, or so many steps later. */
export function codeOf({ secret }: Pick<Colleague, 'secret'>, later = 0): string {
  return codeAt(secret, presentStep() + later)
}

/** Tries to sign in to the panel. */
export function tryPanel(
  { email, password }: Pick<Colleague, 'email' | 'password'>,
  code: string,
): Promise<Reply> {
  return rest('POST', '/staff/login', { body: { email, password, code } })
}

/** Signs in to the panel, and gives the token. */
export async function enterPanel(colleague: Colleague, code = codeOf(colleague)): Promise<string> {
  return tokenIn(await tryPanel(colleague, code))
}

/** The token of a session, from where it alone stands. */
export function tokenIn({ headers }: Reply): string {
  return /^share4rare-panel-token=([^;]+);/.exec(headers.get('set-cookie') ?? '')?.[1] ?? ''
}

/** What a token is good for: whether a list for all staff opens, and who the panel says it is. */
export async function worthOf(token: string): Promise<[number, unknown]> {
  const list = await rest('GET', '/staff', { token })
  const { body } = await rest('GET', '/staff/me', { token })
  return [list.status, z.object({ user: z.unknown() }).parse(body).user]
}

/** What a token is good for that is none. */
export const worthNothing = [403, null]

/** Asks the database itself, past Payload. */
export async function askDatabase(statement: string, values: readonly unknown[] = []) {
  const { databaseUrl } = await startedCms()
  return withDatabase(databaseUrl, (client) => client.query(statement, [...values]))
}

/** The secret that a link shows, as an app would keep it. */
export function setupSecret({ body }: Reply): Buffer {
  const { setup } = z.object({ setup: z.object({ secret: z.string() }) }).parse(body)
  return Buffer.from(Secret.fromBase32(setup.secret).bytes)
}
