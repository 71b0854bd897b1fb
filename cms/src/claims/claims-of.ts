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
import { capacityOf } from './capacity-of.ts'
import { currentText, type CurrentText } from './current-text.ts'
import { asRead } from '../collections/consents/consent-now.ts'

/** Every claim that a member is asked for, with what they said of it. */
export async function claimsOf(
  member: Pick<Member, 'id' | 'kind'>,
  locale: Locale,
  req: PayloadRequest,
): Promise<AskedClaim[]> {
  const statements = await statementsOf(member.id, req)
  const capacity = await capacityOf(member, req)
  return Promise.all(
    claimsFor(member.kind).map(async (claim) => {
      const current = await currentText(claim, locale, req)
      const said = statements.filter(({ purposeId }) => purposeId === claim)
      return asked(claim, said, { current, capacity })
    }),
  )
}

interface Now {
  readonly current: CurrentText
  readonly capacity: Consent['capacity']
}

/** A yes to other words, or of somebody who was no guardian yet and is one now, is asked for anew. */
function asked(
  claim: ClaimName,
  statements: readonly Consent[],
  { current, capacity }: Now,
): AskedClaim {
  const { isNeeded } = claims[claim]
  const [latest] = statements
  const wasSelf = capacity === 'guardian' && latest?.capacity === 'self'
  const standing = consentStanding(statements.map(asRead), current.version)
  return {
    claim,
    isNeeded,
    ...current,
    status: standing === 'permit' && wasSelf ? 'outdated' : standing,
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
