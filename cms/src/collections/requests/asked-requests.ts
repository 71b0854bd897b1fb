import type { PayloadRequest } from 'payload'

import type { Request } from '../../generated/payload-types.ts'
import { decidedPurposes } from '../consents/consent-now.ts'
import type { OwnPatient } from '../patients/own-patient.ts'
import { groupsAbove } from '../studies/open-studies.ts'
import { relatedId, relatedIdOrNull } from '../related-id.ts'

/** Whether owners may still say yes. Afterwards silence has become a no. */
export function isCallOpen({ callEndsAt, state }: Partial<Request>): boolean {
  const isAsking = state === 'in-review' || state === 'approved'
  return isAsking && Boolean(callEndsAt) && new Date(callEndsAt ?? 0) > new Date()
}

/**
 * The requests that this patient's owner was asked about: answers handed in to their questionnaire, disease in
 * their group. What they once decided on stays theirs to decide on, whatever became of answers and disease.
 */
export async function requestsAskedOf(
  patient: OwnPatient,
  req: PayloadRequest,
): Promise<Request[]> {
  const questionnaires = await answeredQuestionnaires(patient, req)
  const decided = await decidedPurposes(patient.id, 'request', req)
  const groups = await groupsAbove(relatedIdOrNull(patient.disease), req)
  const { docs } = await req.payload.find({
    collection: 'requests',
    where: {
      or: [
        { id: { in: decided } },
        {
          and: [
            { callEndsAt: { exists: true } },
            { questionnaire: { in: questionnaires } },
            { or: [{ diseaseGroup: { exists: false } }, { diseaseGroup: { in: groups } }] },
          ],
        },
      ],
    },
    sort: '-callEndsAt',
    limit: 100,
    pagination: false,
    depth: 0,
    overrideAccess: true, // owners are asked about requests that are not theirs; they read what list-asked-consents shows
    req,
  })
  return docs
}

async function answeredQuestionnaires(patient: OwnPatient, req: PayloadRequest): Promise<string[]> {
  const { docs } = await req.payload.find({
    collection: 'questionnaire-responses',
    where: { patient: { equals: patient.id }, status: { in: ['completed', 'amended'] } },
    select: { questionnaire: true },
    limit: 100,
    depth: 0,
    overrideAccess: false,
    req,
  })
  return docs.map(({ questionnaire }) => relatedId(questionnaire))
}
