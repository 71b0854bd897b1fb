import {
  answerCorrectionSchema,
  askCorrectionSchema,
  correctionsSchema,
  done,
  refused,
  type AskCorrection,
  type Result,
} from '@share4rare/schemas'
import type { PayloadRequest } from 'payload'

import { validators } from '../../access/staff.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import { ownPatient } from '../../collections/patients/own-patient.ts'
import { relatedId, relatedIdOrNull } from '../../collections/related-id.ts'
import type { CorrectionRequest } from '../../generated/payload-types.ts'
import { askForJob } from '../../jobs/ask-for-job.ts'
import { count, tooMany } from '../../limits/rate-limit.ts'
import { queueMail } from '../../mail/queue-mail.ts'
import { bodyOf, bodyOfMember, endpoint, idOf, inTransaction, signedInMember } from '../endpoint.ts'

/** `GET /correction-requests/mine`: what the member asked to have put right, the latest first. */
const listMine = endpoint('get', '/mine', async (req) => {
  const member = signedInMember(req)
  if (!member.ok) return member
  const { docs } = await req.payload.find({
    collection: 'correction-requests',
    where: { owner: { equals: member.value.id } },
    sort: '-createdAt',
    limit: 200,
    depth: 0,
    overrideAccess: false,
    req,
  })
  return done(correctionsSchema.parse({ corrections: docs.map(asOwnCorrection) }))
})

function asOwnCorrection({ id, topic, wish, state, answer, createdAt }: CorrectionRequest) {
  return { id, topic, wish, state, answer: answer ?? null, askedAt: createdAt }
}

/** `POST /correction-requests/ask`: one more wish. */
const ask = endpoint('post', '/ask', async (req) => {
  const body = await bodyOfMember(req, askCorrectionSchema)
  if (!body.ok) return body
  const member = signedInMember(req)
  if (!member.ok) return member
  if (!(await count(req, 'correction requests by account', member.value.id)))
    return tooMany('correction requests by account')
  return keep(req, member.value.id, body.value)
})

async function keep(
  req: PayloadRequest,
  owner: string,
  { topic, patient, wish }: AskCorrection,
): Promise<Result<object>> {
  if (patient !== null && !(await ownPatient(patient, req)))
    return refused({ code: 'not-found', at: 'patient' })
  return inTransaction(req, async () => {
    const { id } = await req.payload.create({
      collection: 'correction-requests',
      data: { owner, patient, topic, wish, state: 'asked' },
      depth: 0,
      overrideAccess: true, // wishes are added through this door alone
      req,
    })
    const person = patient ?? owner
    await recordAudit(req, { action: 'correction.asked', subject: id, person })
    return done({ id })
  })
}

/** `POST /correction-requests/:id/done`, `…/declined`: a validator answers, once. The mail holds no content. */
const answers = (['done', 'declined'] as const).map((state) =>
  endpoint('post', `/:id/${state}`, async (req) => {
    if (!validators({ req })) return refused({ code: 'not-permitted' })
    const body = await bodyOf(req, answerCorrectionSchema)
    if (!body.ok) return body
    const kept = await inTransaction(req, () => answer(req, state, body.value.answer))
    if (kept.ok) await askForJob(req, { kind: 'send-mails', subject: 'all' })
    return kept
  }),
)

async function answer(
  req: PayloadRequest,
  state: 'done' | 'declined',
  words: string,
): Promise<Result<object>> {
  const { docs } = await req.payload.update({
    collection: 'correction-requests',
    where: { id: { equals: idOf(req) }, state: { equals: 'asked' } },
    data: { state, answer: words, answeredAt: new Date().toISOString() },
    depth: 0,
    overrideAccess: true, // the door has asked for the role; Payload's own is shut
    req,
  })
  const [wish] = docs
  if (!wish) return refused({ code: 'not-found' })
  const owner = relatedId(wish.owner)
  const person = relatedIdOrNull(wish.patient) ?? owner
  await recordAudit(req, { action: `correction.${state}`, subject: wish.id, person })
  const key = `correction-answered:${wish.id}`
  await queueMail(req, { key, recipient: owner, template: 'correction-answered' })
  return done({ id: wish.id })
}

/** The doors by which something is put right that members cannot change themselves. */
export const correctionDoors = [listMine, ask, ...answers]
