import {
  answerCorrectionSchema,
  askCorrectionSchema,
  correctionsSchema,
  done,
  refused,
} from '@share4rare/schemas'

import { validators } from '../../access/staff.ts'
import { relatedIdOrNull } from '../../collections/related-id.ts'
import type { CorrectionRequest } from '../../generated/payload-types.ts'
import { askForJob } from '../../jobs/ask-for-job.ts'
import { count, tooMany } from '../../limits/rate-limit.ts'
import {
  anySignedInMember,
  bodyOf,
  bodyOfAnyMember,
  endpoint,
  idOf,
  inTransaction,
} from '../endpoint.ts'
import { answerWish } from './answer-wish.ts'
import { askCorrection } from './ask-correction.ts'
import { grantCorrection } from './grant-correction.ts'

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
    patient: relatedIdOrNull(request.patient),
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
  const { birthDate, ...wish } = body.value
  const asked = { ...wish, birthDate: wish.topic === 'birth-date' ? birthDate : null }
  return inTransaction(req, () => askCorrection(req, member.value.id, asked))
})

/** `POST /correction-requests/:id/done`, `…/declined`: a validator answers, once. The mail holds no content. */
const answers = (['done', 'declined'] as const).map((state) =>
  endpoint('post', `/:id/${state}`, async (req) => {
    if (!validators({ req })) return refused({ code: 'not-permitted' })
    const body = await bodyOf(req, answerCorrectionSchema)
    if (!body.ok) return body
    const kept = await inTransaction(req, () =>
      answerWish(req, idOf(req), { state, words: body.value.answer }),
    )
    if (kept.ok) await askForJob(req, { kind: 'send-mails', subject: 'all' })
    return kept
  }),
)

/** `POST /correction-requests/:id/grant`: a validator lets the owner correct answers that were handed in, unseen. */
const grantIt = endpoint('post', '/:id/grant', async (req) => {
  if (!validators({ req })) return refused({ code: 'not-permitted' })
  const kept = await inTransaction(req, () => grantCorrection(req, idOf(req)))
  if (kept.ok) await askForJob(req, { kind: 'send-mails', subject: 'all' })
  return kept
})

/** The doors by which something is put right that members cannot change themselves. */
export const correctionDoors = [listMine, ask, ...answers, grantIt]
