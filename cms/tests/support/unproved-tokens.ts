import { createLocalReq, jwtSign } from 'payload'
import { z } from 'zod'

import { doors } from '../../src/access/doors.ts'
import { matrix } from '../../src/access/matrix.ts'
import { openSession } from '../../src/session/open-session.ts'
import { openStaffSession } from '../../src/session/staff-session.ts'
import { askDatabase } from './given-staff.ts'
import { rest, type Method, type Reply } from './rest.ts'
import { startedCms } from './started-cms.ts'

/** Tokens of a real account, that did not come about by a password and a second factor. */
export const unprovedTokens = {
  'a session without the mark': async (id) => {
    const { payload } = await startedCms()
    const req = await createLocalReq({}, payload)
    return (await openSession(req, { accounts: 'staff', id, lasts: 3600 })).token
  },
  'a session of another collection': async (id) => {
    const { payload } = await startedCms()
    return signedWith(payload.secret, { ...(await aRealSession(id)), collection: 'members' })
  },
  'a session that is not there': async (id) => {
    const { payload } = await startedCms()
    return signedWith(payload.secret, { ...(await aRealSession(id)), sid: 'second-factor-none' })
  },
  'a real session, signed with another secret': async (id) =>
    signedWith('another secret', await aRealSession(id)),
  'a real session, whose time is over': async (id) => {
    const { payload } = await startedCms()
    return signedWith(payload.secret, await aRealSession(id), -1)
  },
} as const satisfies Record<string, (id: string) => Promise<string>>

interface Claims {
  readonly id: string
  readonly collection: string
  readonly sid: string
}

async function aRealSession(id: string): Promise<Claims> {
  const { payload } = await startedCms()
  await openStaffSession(await createLocalReq({}, payload), id)
  const { rows } = await askDatabase('SELECT id AS sid FROM staff_sessions WHERE _parent_id = $1', [
    id,
  ])
  const [{ sid }] = z.tuple([z.object({ sid: z.string() })]).parse(rows)
  return { id, collection: 'staff', sid }
}

async function signedWith(secret: string, claims: Claims, lasts = 3600): Promise<string> {
  const fieldsToSign = { ...claims }
  return (await jwtSign({ fieldsToSign, secret, tokenExpiration: lasts })).token
}

const nowhere = '00000000-0000-0000-0000-000000000000'

/** Every door: Payload's own of each collection, and ours. */
export const everyDoor: readonly string[] = [
  ...Object.keys(matrix).flatMap((slug) => [
    `GET /${slug}?limit=1`,
    `GET /${slug}/count`,
    `GET /${slug}/versions`,
    `GET /${slug}/${nowhere}`,
    `POST /${slug}`,
    `PATCH /${slug}/${nowhere}`,
    `DELETE /${slug}/${nowhere}`,
    `POST /${slug}/access`,
  ]),
  ...doors.map(({ door }) => door.replace(':id', nowhere).replace(':slug', 'none')),
  'GET /access',
]

/** The doors that answer a token otherwise than nobody. */
export async function doorsThatKnow(token: string, tried: readonly string[]): Promise<string[]> {
  const different: string[] = []
  for (const door of tried) {
    const [mine, nobodys] = await Promise.all([at(door, token), asNobody(door)])
    const isSame = mine.status === nobodys.status && (isDrawn(door) || mine.text === nobodys.text)
    different.push(...(isSame ? [] : [door]))
  }
  return different
}

function at(door: string, token?: string): Promise<Reply> {
  const [method, path = ''] = door.split(' ')
  const body = method === 'GET' ? {} : { body: {} }
  return rest(method as Method, path, { ...body, ...(token !== undefined && { token }) })
}

const known = new Map<string, Promise<Reply>>()

function asNobody(door: string): Promise<Reply> {
  const reply = known.get(door) ?? at(door)
  known.set(door, reply)
  return reply
}

/** Whose answer is another one each time. */
const isDrawn = (door: string) => door === 'GET /members/puzzle' || door.includes('/demo/')
