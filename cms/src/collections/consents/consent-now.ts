import { consentStatus, type ConsentPurpose, type ConsentStatus } from '@share4rare/schemas'
import type { PayloadRequest } from 'payload'

import type { Consent } from '../../generated/payload-types.ts'

/** What one patient's statements on one purpose amount to now, seen with the rights of the person who asks. */
export async function consentNow(
  patient: string,
  purpose: ConsentPurpose,
  req: PayloadRequest,
): Promise<ConsentStatus> {
  const statements = await statementsOn(patient, purpose, req)
  return consentStatus(
    statements.map(({ decision, decidedAt }) => ({ decision, decidedAt: new Date(decidedAt) })),
  )
}

/** The statements on one purpose, the latest first. */
export async function statementsOn(
  patient: string,
  purpose: ConsentPurpose,
  req: PayloadRequest,
): Promise<Consent[]> {
  const { docs } = await req.payload.find({
    collection: 'consents',
    where: {
      patient: { equals: patient },
      purposeKind: { equals: purpose.kind },
      purposeId: { equals: purposeId(purpose) },
    },
    sort: '-decidedAt',
    limit: 100,
    depth: 0,
    overrideAccess: false,
    req,
  })
  return docs
}

/** The ids of the studies or requests on which somebody said anything for this patient, yes or no. */
export async function decidedPurposes(
  patient: string,
  kind: ConsentPurpose['kind'],
  req: PayloadRequest,
): Promise<string[]> {
  const { values } = await req.payload.findDistinct({
    collection: 'consents',
    field: 'purposeId',
    where: { patient: { equals: patient }, purposeKind: { equals: kind } },
    overrideAccess: false,
    req,
  })
  return values.map((each) => each.purposeId)
}

/** The id of the study or request that a purpose is about. */
export function purposeId(purpose: ConsentPurpose): string {
  return purpose.kind === 'study' ? purpose.study : purpose.request
}
