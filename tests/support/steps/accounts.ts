import { randomBytes } from 'node:crypto'

import { chapterSummariesSchema, type MemberKind, type StaffRole } from '@share4rare/schemas'
import { expect } from 'vitest'
import { z } from 'zod'

import { Caller, madeSchema, signIn, type Account } from '../caller.ts'
import type { StaffAccount } from '../staff-account.ts'
import type { Platform } from '../platform.ts'
import { enterByLink, invitationTo } from '../way-in.ts'

/** An account of the panel or the site: visibly invented, with a password of its own. */
export interface Person extends Account {
  readonly name: string
}

/** Somebody of the staff. */
export type Colleague = Person & StaffAccount

/** Somebody who has no account yet. */
export function somebody(name: string): Person {
  const mailbox = name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '.')
  return { name, email: `${mailbox}@example.org`, password: randomBytes(12).toString('base64url') }
}

/** The first administrator, in the session in which they first came. */
export async function theAdministrator(platform: Platform): Promise<Caller> {
  return signIn(platform, 'staff', platform.administrator)
}

/** The installation is new: nobody but its administrator, and nothing to read. */
export async function givenThereIsNothingYet(platform: Platform): Promise<void> {
  const administrator = await theAdministrator(platform)
  const total = async (path: string) =>
    (await administrator.get(path, z.object({ totalDocs: z.number() }))).totalDocs
  const { chapters } = await new Caller(platform).get(
    '/chapters/published?locale=en',
    chapterSummariesSchema,
  )
  expect([await total('/staff'), await total('/members'), chapters.length]).toEqual([1, 0, 0])
}

/** An administrator makes an account of the panel, and its owner enters by the invitation. */
export async function makeStaff(
  platform: Platform,
  name: string,
  role: StaffRole,
): Promise<Colleague> {
  const administrator = await theAdministrator(platform)
  const { email } = somebody(name)
  await administrator.post('/staff', { email, name, roles: [role] }, madeSchema)
  return { name, ...(await enterByLink(platform.panel, await invitationTo(email, platform))) }
}

/** An administrator makes an account of the site. */
export async function makeMember(
  administrator: Caller,
  name: string,
  kind: MemberKind,
): Promise<Person> {
  const { email, password } = somebody(name)
  const account = { email, password, nickname: name, kind, locale: 'en' }
  await administrator.post('/members', account, madeSchema)
  return { name, email, password }
}

/** The staff of a small installation besides its administrator and its first author. */
export async function makeTheStaff(platform: Platform, team: string) {
  const make = (name: string, role: StaffRole) => makeStaff(platform, `${name} ${team}`, role)
  return {
    approver: await make('Arturo', 'author'),
    validator: await make('Valeria', 'validator'),
    dataScientist: await make('Dan', 'data-scientist'),
    committee: [
      await make('Carol', 'committee'),
      await make('Celia', 'committee'),
      await make('Cosme', 'committee'),
    ] as const,
  }
}
