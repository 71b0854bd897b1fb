import type { MemberKind, StaffRole } from '@share4rare/schemas'
import { createLocalReq, type PayloadRequest } from 'payload'
import { z } from 'zod'

import { rest } from './rest.ts'
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
  caregiver: 'caregiver',
  professional: 'professional',
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
  administrator: ['administrator'],
} as const satisfies Record<string, readonly StaffRole[]>

/** Everybody of the tests who has an account. */
export type PersonaName = keyof typeof members | keyof typeof staff

const known = new Map<PersonaName, Promise<Persona>>()

/** A persona of the tests, whose account is made and signed in once for all files. */
export function persona(name: PersonaName): Promise<Persona> {
  const there = known.get(name)
  if (there) return there
  const coming = welcome(name)
  known.set(name, coming)
  return coming
}

/** The token of a persona. */
export async function tokenOf(name: PersonaName): Promise<string> {
  return (await persona(name)).token
}

async function welcome(name: PersonaName): Promise<Persona> {
  const email = `${name.replaceAll(' ', '.')}@tests.example`
  const password = `tests-${name}-tests`
  const { collection, id } = await account(name, { email, password })
  const { body } = await rest('POST', `/${collection}/login`, { body: { email, password } })
  return { id, collection, email, password, token: loginSchema.parse(body).token }
}

const loginSchema = z.object({ token: z.string() })

async function account(name: PersonaName, signIn: { email: string; password: string }) {
  const { payload } = await startedCms()
  const req = await createLocalReq({}, payload)
  if (isMember(name)) {
    const { id } = await payload.create({
      collection: 'members',
      data: { ...signIn, nickname: `${name} example`, kind: members[name], locale: 'en' },
      depth: 0,
      overrideAccess: true, // before anybody has a right
      req,
    })
    return { collection: 'members' as const, id }
  }
  const { id } = await payload.create({
    collection: 'staff',
    data: { ...signIn, name: `${name} example`, roles: [...staff[name]] },
    depth: 0,
    overrideAccess: true, // before anybody has a right
    req,
  })
  return { collection: 'staff' as const, id }
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
