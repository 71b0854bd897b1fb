import { pbkdf2Sync, randomBytes } from 'node:crypto'

import { chapterSummariesSchema, type MemberKind, type StaffRole } from '@share4rare/schemas'
import { expect } from 'vitest'
import { z } from 'zod'

import { Caller, madeSchema, signIn, type Account } from '../caller.ts'
import { rowsOf } from '../direct-database.ts'
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

/**
 * Somebody who has registered, with an account of the site: put into the record as it stands after the last step, for
 * the way there has a story of its own. All have one password, which takes long to derive.
 */
export async function makeMember(
  { databaseUrl }: Platform,
  name: string,
  kind: MemberKind,
): Promise<Person> {
  const { email } = somebody(name)
  const { salt, hash } = lock
  const member = { email, nickname: name, kind, locale: 'en', registration: 'done', salt, hash }
  const columns = Object.keys(member)
  const values = Object.values(member).map((value) => `'${value.replaceAll("'", "''")}'`)
  await rowsOf(
    databaseUrl,
    `INSERT INTO members (id, ${columns.join(', ')}) VALUES (gen_random_uuid(), ${values.join(', ')})`,
  )
  return { name, email, password }
}

const password = randomBytes(12).toString('base64url')

/** The password of all as Payload keeps it. */
const lock = {
  salt: 'a-salt',
  hash: `pbkdf2-sha256-v1:${pbkdf2Sync(password, 'a-salt', 600_000, 32, 'sha256').toString('hex')}`,
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
