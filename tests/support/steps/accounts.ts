import { randomBytes } from 'node:crypto'

import { chapterSummariesSchema, type MemberKind, type StaffRole } from '@share4rare/schemas'
import { expect } from 'vitest'
import { z } from 'zod'

import { Caller, madeSchema, signIn, type Account } from '../caller.ts'
import type { Platform } from '../platform.ts'

/** An account of the panel or the site: visibly invented, with a password of its own. */
export interface Person extends Account {
  readonly name: string
}

/** Somebody who has no account yet. */
export function somebody(name: string): Person {
  const mailbox = name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '.')
  return { name, email: `${mailbox}@example.org`, password: randomBytes(12).toString('base64url') }
}

/** The first administrator, who signs in through the public door like everybody. */
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

/** An administrator makes an account of the panel. */
export async function makeStaff(
  administrator: Caller,
  name: string,
  role: StaffRole,
): Promise<Person> {
  const person = somebody(name)
  await administrator.post('/staff', { ...person, roles: [role] }, madeSchema)
  return person
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
export async function makeTheStaff(administrator: Caller, team: string) {
  const make = (name: string, role: StaffRole) => makeStaff(administrator, `${name} ${team}`, role)
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
