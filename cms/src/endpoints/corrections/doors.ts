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
import { correctsBirthDate } from '../../collections/patients/settled-birth-date.ts'
import { relatedId, relatedIdOrNull } from '../../collections/related-id.ts'
import type { CorrectionRequest } from '../../generated/payload-types.ts'
import { askForJob } from '../../jobs/ask-for-job.ts'
import { count, tooMany } from '../../limits/rate-limit.ts'
import { queueMail } from '../../mail/queue-mail.ts'
import { answersToCorrect, grant, underway } from './about-answers.ts'
import {
  bodyOf,
  bodyOfAnyMember,
  endpoint,
  idOf,
  inTransaction,
  anySignedInMember,
} from '../endpoint.ts'

/** `GET /correction-requests/mine`: what the member asked to have put right, the latest first. */
const listMine = endpoint('get', '/mine', async (req) => {
  const member = anySignedInMember(req)
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

function asOwnCorrection(request: CorrectionRequest) {
  const { id, topic, wish, answer = null, until = null, createdAt } = request
  const isOver = request.state === 'granted' && until !== null && Date.parse(until) <= Date.now()
  return {
    id,
    topic,
    wish,
    state: isOver ? 'over' : request.state,
    until,
    answer,
    askedAt: createdAt,
  }
}

/** `POST /correction-requests/ask`: one more wish. */
const ask = endpoint('post', '/ask', async (req) => {
  const body = await bodyOfAnyMember(req, askCorrectionSchema)
  if (!body.ok) return body
  const member = anySignedInMember(req)
  if (!member.ok) return member
  if (!(await count(req, 'correction requests by account', member.value.id)))
    return tooMany('correction requests by account')
  return keep(req, member.value.id, body.value)
})

async function keep(
  req: PayloadRequest,
  owner: string,
  { topic, patient, response, birthDate, wish }: AskCorrection,
): Promise<Result<object>> {
  if (patient !== null && !(await ownPatient(patient, req)))
    return refused({ code: 'not-found', at: 'patient' })
  if (birthDate && !isLived(birthDate)) return refused({ code: 'input-invalid', at: 'birthDate' })
  const about = response ? await answersToCorrect(req, response) : done({ patient })
  if (!about.ok) return about
  return inTransaction(req, async () => {
    const problem = response ? await underway(req, response) : null
    if (problem) return refused(problem)
    const { id } = await req.payload.create({
      collection: 'correction-requests',
      data: {
        ...{ owner, ...about.value, topic, wish, state: 'asked' },
        ...(topic === 'birth-date' && { birthDate }),
      },
      depth: 0,
      overrideAccess: true, // wishes are added through this door alone
      req,
    })
    const person = relatedIdOrNull(about.value.patient) ?? owner
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

/** `POST /correction-requests/:id/grant`: a validator lets the owner correct answers that were handed in, unseen. */
const grantIt = endpoint('post', '/:id/grant', async (req) => {
  if (!validators({ req })) return refused({ code: 'not-permitted' })
  const kept = await inTransaction(req, () => grant(req, idOf(req)))
  if (kept.ok) await askForJob(req, { kind: 'send-mails', subject: 'all' })
  return kept
})

async function answer(
  req: PayloadRequest,
  state: 'done' | 'declined',
  words: string,
): Promise<Result<object>> {
  const { docs } = await req.payload.update({
    collection: 'correction-requests',
    where: {
      ...{ id: { equals: idOf(req) }, state: { equals: 'asked' } },
      ...(state === 'done' && { topic: { not_equals: 'answers' } }), // their owner alone puts them right
    },
    data: { state, answer: words, answeredAt: new Date().toISOString() },
    depth: 0,
    overrideAccess: true, // the door has asked for the role; Payload's own is shut
    req,
  })
  const [wish] = docs
  if (!wish) return refused({ code: 'not-found' })
  if (state === 'done' && !(await setBirthDate(req, wish))) return refused({ code: 'not-found' })
  const owner = relatedId(wish.owner)
  const person = relatedIdOrNull(wish.patient) ?? owner
  await recordAudit(req, { action: `correction.${state}`, subject: wish.id, person })
  const key = `correction-answered:${wish.id}`
  await queueMail(req, { key, recipient: owner, template: 'correction-answered' })
  return done({ id: wish.id })
}

/**
 * What the validator agreed to is done with the answer. Who came of age by it is frozen, who did not is not. Whether it
 * could be: somebody who looks after the patient no more has nothing to put right.
 */
async function setBirthDate(req: PayloadRequest, wish: CorrectionRequest): Promise<boolean> {
  const patient = relatedIdOrNull(wish.patient)
  if (!wish.birthDate || patient === null) return true
  const { docs } = await req.payload.update({
    collection: 'patients',
    where: { id: { equals: patient }, owner: { equals: relatedId(wish.owner) } },
    data: { birthDate: wish.birthDate },
    depth: 0,
    overrideAccess: true, // owners cannot; a validator has decided
    context: { [correctsBirthDate]: true },
    req,
  })
  if (docs.length === 0) return false
  await recordAudit(req, {
    action: 'patient.birth-date-corrected',
    subject: patient,
    person: patient,
  })
  return true
}

function isLived(day: string): boolean {
  return day > '1900-01-01' && day <= new Date().toISOString().slice(0, 10)
}

/** The doors by which something is put right that members cannot change themselves. */
export const correctionDoors = [listMine, ask, ...answers, grantIt]
