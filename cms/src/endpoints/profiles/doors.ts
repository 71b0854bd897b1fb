import {
  done,
  mostDocumentBytes,
  ownProfileSchema,
  profileSchema,
  refused,
  type Result,
} from '@share4rare/schemas'
import type { PayloadRequest } from 'payload'

import { patientsAndCaregivers } from '../../access/members.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import { keepPicture, removePicture } from '../../collections/profiles/kept-picture.ts'
import { keepProfile, profileOf } from '../../collections/profiles/kept-profile.ts'
import { visibleProfile } from '../../collections/profiles/visible-profile.ts'
import { admitPicture } from '../../documents/admit-picture.ts'
import { readCapped } from '../../documents/read-capped.ts'
import type { Member } from '../../generated/payload-types.ts'
import { count, tooMany } from '../../limits/rate-limit.ts'
import { bodyOfMember, endpoint, inTransaction, signedInMember } from '../endpoint.ts'
import { blockDoors } from '../people-alike/block-doors.ts'
import { readOther, readOthersPicture } from './read-other.ts'

/** `GET /profiles/mine`: what the member wrote, and what others are shown of it. */
const readMine = endpoint('get', '/mine', async (req) => {
  const member = ofCommunity(req)
  if (!member.ok) return member
  const { id } = member.value
  const own = await profileOf(req, id)
  return done(ownProfileSchema.parse({ own, seen: await visibleProfile(req, id) }))
})

/** `POST /profiles/keep`: what the member writes, anew. */
const keep = endpoint('post', '/keep', async (req) => {
  const body = await bodyOfMember(req, profileSchema)
  if (!body.ok) return body
  return change(req, 'profile.changed', (id) => keepProfile(req, id, body.value))
})

/** `POST /profiles/picture`: the file is the body. */
const keepOwnPicture = endpoint('post', '/picture', async (req) => {
  const member = ofCommunity(req)
  if (!member.ok) return member
  if (!(await count(req, 'pictures by account', member.value.id)))
    return tooMany('pictures by account')
  const sent = await readCapped({ body: req.body, headers: req.headers }, mostDocumentBytes)
  if (!sent.ok) return sent
  const picture = await admitPicture(sent.value)
  if (!picture.ok) return picture
  return change(req, 'profile.picture-kept', (id) => keepPicture(req, id, picture.value))
})

/** `POST /profiles/remove-picture`: the drawn one stands there again. */
const removeOwnPicture = endpoint('post', '/remove-picture', (req) =>
  change(req, 'profile.picture-removed', (id) => removePicture(req, id)),
)

/** The doors by which members keep what others are shown of them, and are shown others. */
export const profileDoors = [
  ...[readMine, keep, keepOwnPicture, removeOwnPicture],
  ...[readOther, readOthersPicture],
  ...blockDoors,
]

/** Professionals never enter the community: nobody would see a profile of theirs. */
function ofCommunity(req: PayloadRequest): Result<Member> {
  const member = signedInMember(req)
  return !member.ok || patientsAndCaregivers({ req }) ? member : refused({ code: 'not-permitted' })
}

async function change(
  req: PayloadRequest,
  action: string,
  work: (id: string) => Promise<void>,
): Promise<Result<object>> {
  const member = ofCommunity(req)
  if (!member.ok) return member
  const { id } = member.value
  return inTransaction(req, async () => {
    await work(id)
    await recordAudit(req, { action, subject: id, person: id })
    return done({})
  })
}
