import {
  claims,
  claimsFor,
  consentStanding,
  type AskedClaim,
  type ClaimName,
  type Locale,
} from '@share4rare/schemas'
import type { PayloadRequest } from 'payload'

import type { Consent, Member } from '../generated/payload-types.ts'
import { asRead } from '../collections/consents/consent-now.ts'
import { currentText } from './current-text.ts'

/** Every claim that a member is asked for, with what they said of it. */
export async function claimsOf(
  member: Pick<Member, 'id' | 'kind'>,
  locale: Locale,
  req: PayloadRequest,
): Promise<AskedClaim[]> {
  const statements = await statementsOf(member.id, req)
  return Promise.all(
    claimsFor(member.kind).map((claim) =>
      asked(
        claim,
        statements.filter(({ purposeId }) => purposeId === claim),
        locale,
        req,
      ),
    ),
  )
}

async function asked(
  claim: ClaimName,
  statements: readonly Consent[],
  locale: Locale,
  req: PayloadRequest,
): Promise<AskedClaim> {
  const { isNeeded } = claims[claim]
  const current = await currentText(claim, locale, req)
  const [latest] = statements
  return {
    claim,
    isNeeded,
    ...current,
    status: consentStanding(statements.map(asRead), current.version),
    decidedAt: latest?.decidedAt ?? null,
  }
}

/** What a member said about all claims, the latest first. */
async function statementsOf(member: string, req: PayloadRequest): Promise<Consent[]> {
  const { docs } = await req.payload.find({
    collection: 'consents',
    where: { owner: { equals: member }, purposeKind: { equals: 'claim' } },
    sort: '-decidedAt',
    limit: 0,
    pagination: false,
    depth: 0,
    overrideAccess: true, // their own, by the filter
    req,
  })
  return docs
}
