import {
  consentStanding,
  type ConsentPurpose,
  type ConsentStanding,
  type ReadDecision,
} from '@share4rare/schemas'
import type { PayloadRequest } from 'payload'

import type { Consent, Patient } from '../../generated/payload-types.ts'
import { relatedId } from '../related-id.ts'

/** For whom, by whom and in what capacity a consent is looked for. */
type ConsentHolder = Pick<Patient, 'id' | 'owner' | 'relationship' | 'closed'>

/** What is asked, and the version of the text that counts. */
interface AskedPurpose {
  readonly purpose: ConsentPurpose
  readonly version: string
}

/**
 * What the statements on one purpose amount to now: those of who looks after the patient today, in the capacity in
 * which they do, on the text in force. Whatever counts somebody asks here, or by the SQL of `consent-stands-sql`.
 */
export async function consentNow(
  holder: ConsentHolder,
  { purpose, version }: AskedPurpose,
  req: PayloadRequest,
): Promise<ConsentStanding> {
  return consentStanding((await statementsOn(holder, purpose, req)).map(asRead), version)
}

/** A statement as the rule reads it. */
export function asRead({ decision, decidedAt, textVersion }: Consent): ReadDecision {
  return { decision, decidedAt: new Date(decidedAt), textVersion }
}

/** In what capacity somebody speaks for a patient to whom they stand so. */
export function capacityFor({ relationship }: Pick<Patient, 'relationship'>): Consent['capacity'] {
  return relationship === 'self' ? 'self' : 'guardian'
}

/** The statements of that holder on one purpose, the latest first. */
export async function statementsOn(
  holder: ConsentHolder,
  purpose: ConsentPurpose,
  req: PayloadRequest,
): Promise<Consent[]> {
  const { docs } = await req.payload.find({
    collection: 'consents',
    where: {
      patient: { equals: holder.id },
      owner: { equals: relatedId(holder.owner) },
      // Of a profile that was closed, nobody knows any more in what capacity.
      ...(holder.closed !== true && { capacity: { equals: capacityFor(holder) } }),
      purposeKind: { equals: purpose.kind },
      purposeId: { equals: purposeId(purpose) },
    },
    sort: '-decidedAt',
    limit: 100,
    depth: 0,
    overrideAccess: true, // only theirs, by the filter; what they amount to is looked at by others, too
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
