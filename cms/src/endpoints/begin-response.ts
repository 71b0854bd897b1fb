import { beginResponseSchema, done, refused, type Result } from '@share4rare/schemas'
import type { PayloadRequest } from 'payload'

import { recordAudit } from '../audit/record-audit.ts'
import { isFrozenToday, ownPatient } from '../collections/patients/own-patient.ts'
import { latestVersionOf } from '../collections/questionnaire-versions/read-version.ts'
import { openStudiesFor } from '../collections/studies/open-studies.ts'
import type { QuestionnaireResponse } from '../generated/payload-types.ts'
import { bodyOfMember, endpoint, inTransaction, signedInMember } from './endpoint.ts'
import { relatedId } from '../collections/related-id.ts'

interface Begun {
  readonly id: string
  readonly revision: number
}

/** `POST /questionnaire-responses/begin`: a draft for one patient; doing it twice gives the same draft. */
export const beginResponse = endpoint('post', '/begin', async (req) => {
  const body = await bodyOfMember(req, beginResponseSchema)
  return body.ok ? begin(req, body.value) : body
})

/** Begins a response for one of the member's own patients to a questionnaire that is open to them. */
export async function begin(
  req: PayloadRequest,
  { patient: patientId, questionnaire }: { patient: string; questionnaire: string },
): Promise<Result<Begun>> {
  const member = signedInMember(req)
  if (!member.ok) return member
  const patient = await ownPatient(patientId, req)
  if (!patient) return refused({ code: 'not-found' })
  if (isFrozenToday(patient)) return refused({ code: 'frozen' })
  const begun = await existing(patientId, questionnaire, req)
  if (begun) return done(begun)
  const studies = await openStudiesFor(patient, req)
  const version = await latestVersionOf(questionnaire, req)
  if (!version || !studies.some(({ questionnaires }) => questionnaires.includes(questionnaire))) {
    return refused({ code: 'not-open' })
  }
  const draft = { owner: member.value.id, patient: patientId, questionnaire, version: version.id }
  return (await created(draft, req)) ?? done(await theOtherOne(patientId, questionnaire, req))
}

type Draft = Pick<QuestionnaireResponse, 'owner' | 'patient' | 'questionnaire' | 'version'>

/** Null where the same draft was made at the same moment: the database keeps one per patient and questionnaire. */
async function created(draft: Draft, req: PayloadRequest): Promise<Result<Begun> | null> {
  try {
    return await inTransaction(req, async () => {
      const made = await req.payload.create({
        collection: 'questionnaire-responses',
        data: {
          ...draft,
          status: 'in-progress',
          revision: 0,
          answers: {},
          savedAt: new Date().toISOString(),
        },
        depth: 0,
        overrideAccess: true, // the member may not write responses but through these doors
        req,
      })
      await recordAudit(req, {
        action: 'response.begun',
        subject: made.id,
        person: relatedId(draft.patient),
      })
      return done({ id: made.id, revision: made.revision })
    })
  } catch (error) {
    if (await existing(relatedId(draft.patient), relatedId(draft.questionnaire), req)) return null
    throw error
  }
}

async function theOtherOne(
  patient: string,
  questionnaire: string,
  req: PayloadRequest,
): Promise<Begun> {
  const found = await existing(patient, questionnaire, req)
  if (!found) throw new Error('a response that was begun at the same moment is gone')
  return found
}

async function existing(
  patient: string,
  questionnaire: string,
  req: PayloadRequest,
): Promise<Begun | null> {
  const { docs } = await req.payload.find({
    collection: 'questionnaire-responses',
    where: { patient: { equals: patient }, questionnaire: { equals: questionnaire } },
    limit: 1,
    depth: 0,
    overrideAccess: false,
    req,
  })
  return docs[0] ? { id: docs[0].id, revision: docs[0].revision } : null
}
