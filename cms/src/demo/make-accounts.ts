import { createHmac } from 'node:crypto'

import { createLocalReq, type Payload, type PayloadRequest } from 'payload'

import { createFirstAdministrator } from '../create-first-administrator.ts'
import { peopleOf } from './as-user.ts'
import { namedMembers, staff, type DemoMember } from './content/accounts.ts'

/** One line of what the launcher prints: as whom, and where, a visitor may sign in. */
export interface DemoAccount {
  readonly where: 'panel' | 'site'
  readonly role: string
  readonly email: string
  readonly password: string
}

/** The staff, made by the first administrator, and the members that a visitor signs in as. */
export async function makeAccounts(payload: Payload, secret: string): Promise<DemoAccount[]> {
  const administrator = staff.find(({ roles }) => roles.includes('administrator'))
  if (!administrator) throw new Error('the demo has no administrator')
  const { email, name } = administrator
  await createFirstAdministrator({ email, name, password: passwordOf(email, secret) }, payload)
  const req = await peopleOf(payload).staff(email)
  for (const person of staff) await makeStaff(person, passwordOf(person.email, secret), req)
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

async function makeStaff(
  person: (typeof staff)[number],
  password: string,
  req: PayloadRequest,
): Promise<void> {
  if (await isThere('staff', person.email, req)) return
  await req.payload.create({
    collection: 'staff',
    data: { email: person.email, name: person.name, roles: [...person.roles], password },
    depth: 0,
    overrideAccess: false,
    req,
  })
}

/** A member's account, made by an administrator. */
export async function makeMember(
  member: DemoMember,
  secret: string,
  req: PayloadRequest,
): Promise<void> {
  if (await isThere('members', member.email, req)) return
  const { email, nickname, kind, locale } = member
  await req.payload.create({
    collection: 'members',
    data: { email, nickname, kind, locale, password: passwordOf(email, secret) },
    depth: 0,
    overrideAccess: false,
    req,
  })
}

async function isThere(
  collection: 'staff' | 'members',
  email: string,
  req: PayloadRequest,
): Promise<boolean> {
  const { totalDocs } = await req.payload.count({
    collection,
    where: { email: { equals: email } },
    overrideAccess: true, // whether the demo has made them already
    req: await createLocalReq({}, req.payload),
  })
  return totalDocs > 0
}
