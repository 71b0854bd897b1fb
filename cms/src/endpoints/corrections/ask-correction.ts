import { done, refused, type AskCorrection, type Result } from '@share4rare/schemas'
import type { PayloadRequest } from 'payload'

import { recordAudit } from '../../audit/record-audit.ts'
import { ownPatient } from '../../collections/patients/own-patient.ts'
import { wrongBirthDate } from '../../collections/patients/wrong-birth-date.ts'
import { relatedIdOrNull } from '../../collections/related-id.ts'
import type { CorrectionRequest } from '../../generated/payload-types.ts'
import { takeTurns } from '../transaction-of.ts'
import { answersToCorrect } from './about-answers.ts'

type Wish = Required<AskCorrection>

/** Keeps a wish of this member. The same one that was sent before, and waits, is that one. Within a transaction. */
export async function askCorrection(
  req: PayloadRequest,
  owner: string,
  wish: Wish,
): Promise<Result<object>> {
  if (wish.birthDate !== null && !isLived(wish.birthDate))
    return refused({ code: 'input-invalid', at: 'birthDate' })
  await takeTurns(req, `correction requests of ${owner}`)
  const known = await sentBefore(req, owner, wish)
  if (known !== undefined) return done({ id: known })
  const about = await whatItIsAbout(req, wish)
  if (!about.ok) return about
  const { topic, birthDate, wish: words } = wish
  const { id } = await req.payload.create({
    collection: 'correction-requests',
    data: { owner, ...about.value, topic, birthDate, wish: words, state: 'asked' },
    depth: 0,
    overrideAccess: true, // wishes are added through this door alone
    req,
  })
  const person = relatedIdOrNull(about.value.patient) ?? owner
  await recordAudit(req, { action: 'correction.asked', subject: id, person })
  return done({ id })
}

async function whatItIsAbout(
  req: PayloadRequest,
  { patient: id, response, birthDate }: Wish,
): Promise<Result<Pick<CorrectionRequest, 'patient' | 'response' | 'questionnaire'>>> {
  if (response !== null) return answersToCorrect(req, response)
  if (id === null) return done({ patient: null })
  const patient = await ownPatient(id, req)
  if (!patient) return refused({ code: 'not-found', at: 'patient' })
  const problem = birthDate === null ? null : wrongBirthDate(patient, birthDate)
  return problem ? refused(problem) : done({ patient: id })
}

/** A button that was pressed twice, or a page that was sent again, makes no second wish. */
async function sentBefore(
  req: PayloadRequest,
  owner: string,
  { topic, patient, response, birthDate, wish }: Wish,
): Promise<string | undefined> {
  const { docs } = await req.payload.find({
    collection: 'correction-requests',
    where: { owner: { equals: owner }, state: { equals: 'asked' }, topic: { equals: topic } },
    sort: '-createdAt',
    limit: 200,
    depth: 0,
    overrideAccess: true, // their own; which response it is about is hidden even from them
    req,
  })
  const isSame = (each: CorrectionRequest) =>
    each.wish === wish &&
    (each.birthDate?.slice(0, 10) ?? null) === birthDate &&
    relatedIdOrNull(each.response) === response &&
    (response !== null || relatedIdOrNull(each.patient) === patient)
  return docs.find(isSame)?.id
}

function isLived(day: string): boolean {
  return day > '1900-01-01' && day <= new Date().toISOString().slice(0, 10)
}
