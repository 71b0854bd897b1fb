import { pbkdf2Sync, randomUUID } from 'node:crypto'

import type { MemberKind, StaffRole } from '@share4rare/schemas'
import { createLocalReq, jwtSign, type PayloadRequest } from 'payload'
import { z } from 'zod'

import { secondFactorMark } from '../../src/session/staff-session.ts'
import { startedCms } from './started-cms.ts'

/** Somebody with an account, signed in. */
export interface Persona {
  readonly id: string
  readonly collection: 'members' | 'staff'
  readonly email: string
  readonly password: string
  readonly token: string
}

const members = {
  patient: 'patient',
  'another patient': 'patient',
  'patient not validated': 'patient',
  unfinished: 'patient',
  caregiver: 'caregiver',
  professional: 'professional',
  partner: 'caregiver',
  'ex-partner': 'caregiver',
  ambassador: 'patient',
} as const satisfies Record<string, MemberKind>

const staff = {
  author: ['author'],
  'second author': ['author'],
  validator: ['validator'],
  'data scientist': ['data-scientist'],
  'committee member': ['committee'],
  'second committee member': ['committee'],
  'third committee member': ['committee'],
  'fourth committee member': ['committee'],
  'community staff': ['community'],
  administrator: ['administrator'],
} as const satisfies Record<string, readonly StaffRole[]>

/** Everybody of the tests who has an account. */
export type PersonaName = keyof typeof members | keyof typeof staff

const known = new Map<PersonaName, Promise<Persona>>()

/** A persona of the tests, whose account is made, with a session, once for all files. */
export function persona(name: PersonaName): Promise<Persona> {
  const there = known.get(name)
  if (there) return there
  const coming = welcome(name)
  known.set(name, coming)
  return coming
}

/** The token of a persona; whoever has no rights yet comes with one that is signed by us, of a session that is none. */
export async function tokenOf(name: PersonaName | PersonaToCome): Promise<string> {
  return isToCome(name) ? tokenWithoutSession(name) : (await persona(name)).token
}

const toCome = ['invited doctor', 'banned member'] as const
type PersonaToCome = (typeof toCome)[number]

function isToCome(name: string): name is PersonaToCome {
  return toCome.some((each) => each === name)
}

/** Of a banned member, the account is there, shared with somebody else, and the session is over; a doctor has neither. */
async function tokenWithoutSession(name: PersonaToCome): Promise<string> {
  const { payload } = await startedCms()
  const id = name === 'banned member' ? (await persona('another patient')).id : randomUUID()
  const { token } = await jwtSign({
    fieldsToSign: { id, collection: 'members', sid: randomUUID() },
    secret: payload.secret,
    tokenExpiration: lifetime / 1000,
  })
  return token
}

/** Somebody more of the staff, whose account a test may do away with. */
export function aColleague(...roles: readonly StaffRole[]): Promise<Persona> {
  const email = `${randomUUID()}@tests.example`
  return withSession({ collection: 'staff', email, about: { name: 'A Colleague Example', roles } })
}

function welcome(name: PersonaName): Promise<Persona> {
  return withSession({
    collection: isMember(name) ? 'members' : 'staff',
    email: `${name.replaceAll(/[ -]/g, '.')}@tests.example`,
    about: aboutPerson(name),
  })
}

interface Somebody {
  readonly collection: Persona['collection']
  readonly email: string
  readonly about: object
}

async function withSession({ collection, email, about }: Somebody): Promise<Persona> {
  const { payload } = await startedCms()
  const sid = (collection === 'members' ? '' : secondFactorMark) + randomUUID()
  const session = { id: sid, createdAt: new Date(), expiresAt: new Date(Date.now() + lifetime) }
  const made: unknown = await payload.db.create({
    collection,
    data: { ...about, ...lock, email, sessions: [session] },
    req: await createLocalReq({}, payload),
  })
  const { id } = z.object({ id: z.string() }).parse(made)
  const { token } = await jwtSign({
    fieldsToSign: { id, collection, email, sid },
    secret: payload.secret,
    tokenExpiration: lifetime / 1000,
  })
  return { id, collection, email, password, token }
}

const lifetime = 8 * 60 * 60 * 1000
const password = 'tests-password-tests'

/** The password of all, as Payload keeps it: to make and to try one for each would take eight seconds. */
const lock = {
  salt: 'a-salt',
  hash: `pbkdf2-sha256-v1:${pbkdf2Sync(password, 'a-salt', 600_000, 32, 'sha256').toString('hex')}`,
}

function aboutPerson(name: PersonaName): object {
  const registration = name === 'unfinished' ? 'terms' : 'done'
  if (isMember(name))
    return {
      nickname: `${name} example`,
      kind: members[name],
      locale: 'en',
      registration,
      ambassador: name === 'ambassador',
    }
  return { name: `${name} example`, roles: [...staff[name]] }
}

function isMember(name: PersonaName): name is keyof typeof members {
  return Object.hasOwn(members, name)
}

/** A request in somebody's name, for the platform's own operations: with their rights and no others. */
export async function requestAs(name: PersonaName): Promise<PayloadRequest> {
  const { payload } = await startedCms()
  const { id, collection } = await persona(name)
  const person = await payload.findByID({
    collection,
    id,
    depth: 0,
    overrideAccess: true, // who the person is
    req: await createLocalReq({}, payload),
  })
  return createLocalReq(
    { user: { ...person, collection } as NonNullable<PayloadRequest['user']> },
    payload,
  )
}
