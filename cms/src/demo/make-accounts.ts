import { createHmac } from 'node:crypto'

import { done } from '@share4rare/schemas'
import type { Payload, PayloadRequest } from 'payload'

import { createFirstAdministrator } from '../create-first-administrator.ts'
import { inTransaction } from '../endpoints/endpoint.ts'
import { hasSecondFactor, keepSecondFactor } from '../second-factor/second-factor.ts'
import { accountOf } from '../session/account.ts'
import { setPassword } from '../session/set-password.ts'
import { peopleOf } from './as-user.ts'
import { namedMembers, staff, type DemoMember, type DemoStaff } from './content/accounts.ts'

/** One line of what the launcher prints: as whom, and where, a visitor may sign in. */
export interface DemoAccount {
  readonly where: 'panel' | 'site'
  readonly role: string
  readonly email: string
  readonly password: string
}

/** What a visitor's app for codes would keep: at each installation another, the same at each start of one. */
function secondFactorOf(email: string, secret: string): Buffer {
  return createHmac('sha256', secret).update(`demo second factor|${email}`).digest().subarray(0, 20)
}

/** The staff, made by the first administrator, and the members that a visitor signs in as. */
export async function makeAccounts(payload: Payload, secret: string): Promise<DemoAccount[]> {
  const administrator = staff.find(({ roles }) => roles.includes('administrator'))
  if (!administrator) throw new Error('the demo has no administrator')
  const { email, name } = administrator
  await createFirstAdministrator({ email, name }, payload)
  const req = await peopleOf(payload).staff(email)
  for (const person of staff) await giveWayIn(await makeStaff(person, req), secret, req)
  for (const member of Object.values(namedMembers)) await makeMember(member, secret, req)
  return [
    ...staff.map((person) => ({
      where: 'panel' as const,
      role: person.roles.join(', '),
      ...signIn(person.email, secret),
    })),
    ...Object.values(namedMembers).map((member) => ({
      where: 'site' as const,
      role: member.kind,
      ...signIn(member.email, secret),
    })),
  ]
}

/** Another password at each installation, the same at each start of one. */
export function passwordOf(email: string, secret: string): string {
  return createHmac('sha256', secret).update(`demo|${email}`).digest('base64url').slice(0, 16)
}

function signIn(email: string, secret: string) {
  return { email, password: passwordOf(email, secret) }
}

async function makeStaff({ email, name, roles }: DemoStaff, req: PayloadRequest) {
  const there = await accountOf(req, 'staff', email)
  if (there) return { id: there.id, email }
  const { id } = await req.payload.create({
    collection: 'staff',
    data: { email, name, roles: [...roles] },
    context: { isInvited: false },
    depth: 0,
    overrideAccess: false,
    req,
  })
  return { id, email }
}

/** A visitor has no mailbox of theirs: their password is printed, and their codes stand on the page of the demo. */
async function giveWayIn(
  { id, email }: { readonly id: string; readonly email: string },
  secret: string,
  req: PayloadRequest,
): Promise<void> {
  if (await hasSecondFactor(req, id)) return
  await inTransaction(req, async () => {
    await setPassword(req, { accounts: 'staff', id, password: passwordOf(email, secret) })
    await keepSecondFactor(req, id, { secret: secondFactorOf(email, secret), step: 0 })
    return done(null)
  })
}

/** A member's account, as it stands after a registration. */
export async function makeMember(
  member: DemoMember,
  secret: string,
  req: PayloadRequest,
): Promise<void> {
  if (await accountOf(req, 'members', member.email)) return
  const { email, nickname, kind, locale } = member
  await req.payload.create({
    collection: 'members',
    data: { email, nickname, kind, locale, password: passwordOf(email, secret) },
    depth: 0,
    overrideAccess: true, // nobody makes accounts of others; those of the demo are nobody's
    req,
  })
}
