import { refused, done, type Problem, type Result } from '@share4rare/schemas'
import type { PayloadRequest } from 'payload'

import { recordAudit } from '../../audit/record-audit.ts'
import { correctsBirthDate } from '../../collections/patients/settled-birth-date.ts'
import { wrongBirthDate } from '../../collections/patients/wrong-birth-date.ts'
import { relatedId, relatedIdOrNull } from '../../collections/related-id.ts'
import type { CorrectionRequest } from '../../generated/payload-types.ts'
import { queueMail } from '../../mail/queue-mail.ts'
import { waitingWish } from './waiting-wish.ts'

/** What a validator answers to a wish: whether it is done, and the words for its author. */
interface Answer {
  readonly state: 'done' | 'declined'
  readonly words: string
}

/** Answers a wish, once, and does what was agreed to. Within a transaction. */
export async function answerWish(
  req: PayloadRequest,
  id: string,
  { state, words }: Answer,
): Promise<Result<object>> {
  const waiting = await waitingWish(req, id)
  if (!waiting.ok) return waiting
  const wish = waiting.value
  const problem = state === 'done' ? await whyNotDone(req, wish) : null
  if (problem) return refused(problem)
  await req.payload.update({
    collection: 'correction-requests',
    id,
    data: { state, answer: words, answeredAt: new Date().toISOString() },
    depth: 0,
    overrideAccess: true, // the door has asked for the role; Payload's own is shut
    req,
  })
  const owner = relatedId(wish.owner)
  const person = relatedIdOrNull(wish.patient) ?? owner
  await recordAudit(req, { action: `correction.${state}`, subject: id, person })
  const key = `correction-answered:${id}`
  await queueMail(req, { key, recipient: owner, template: 'correction-answered' })
  return done({ id })
}

/** Does what was wished for, or tells why it cannot be done. Answers are put right by their owner alone. */
async function whyNotDone(req: PayloadRequest, wish: CorrectionRequest): Promise<Problem | null> {
  if (wish.topic === 'answers') return { code: 'not-found' }
  const { birthDate } = wish
  const patient = relatedIdOrNull(wish.patient)
  if (!birthDate || patient === null) return null
  const known = await req.payload.findByID({
    collection: 'patients',
    id: patient,
    depth: 0,
    overrideAccess: true, // locked with the wish; only whether the day can be theirs is looked at
    req,
  })
  const problem = wrongBirthDate(known, birthDate)
  return (
    problem ??
    ((await setBirthDate(req, { owner: relatedId(wish.owner), patient, birthDate }))
      ? null
      : { code: 'not-found' })
  )
}

interface Corrected {
  readonly owner: string
  readonly patient: string
  readonly birthDate: string
}

/**
 * What the validator agreed to is done with the answer. Who came of age by it is frozen, who did not is not. Whether it
 * could be: somebody who looks after the patient no more has nothing to put right.
 */
async function setBirthDate(
  req: PayloadRequest,
  { owner, patient, birthDate }: Corrected,
): Promise<boolean> {
  const { docs } = await req.payload.update({
    collection: 'patients',
    where: { id: { equals: patient }, owner: { equals: owner } },
    data: { birthDate },
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
