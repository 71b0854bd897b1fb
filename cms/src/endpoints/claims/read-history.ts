import { claimNameSchema, done, type ConsentHistory } from '@share4rare/schemas'
import type { PayloadRequest } from 'payload'

import { currentText } from '../../claims/current-text.ts'
import { relatedIdOrNull } from '../../collections/related-id.ts'
import type { Consent } from '../../generated/payload-types.ts'
import { endpoint, localeOf, anySignedInMember } from '../endpoint.ts'

/** `GET /consents/history`: every statement that the member made, about claims, studies and requests, the latest first. */
export const readHistory = endpoint('get', '/history', async (req) => {
  const member = anySignedInMember(req)
  if (!member.ok) return member
  const { docs } = await req.payload.find({
    collection: 'consents',
    where: { owner: { equals: member.value.id } },
    sort: '-decidedAt',
    limit: 100,
    depth: 0,
    overrideAccess: false,
    req,
  })
  const titles = await titlesOf(req, docs)
  const patients = await titled(
    req,
    'patients',
    idsOf(docs, ({ patient }) => relatedIdOrNull(patient)),
  )
  const statements = docs.map((statement) => ({
    at: statement.decidedAt,
    kind: statement.purposeKind,
    title: titles.get(statement.purposeId) ?? null,
    patient: patients.get(relatedIdOrNull(statement.patient) ?? '') ?? null,
    decision: statement.decision,
    capacity: statement.capacity,
    version: statement.textVersion,
  }))
  return done<ConsentHistory>({ statements })
})

/** What each statement was about, by the id of its purpose. */
async function titlesOf(req: PayloadRequest, docs: readonly Consent[]) {
  const about = (kind: Consent['purposeKind']) =>
    idsOf(docs, ({ purposeKind, purposeId }) => (purposeKind === kind ? purposeId : null))
  const claims = await Promise.all(
    about('claim').map(async (id) => {
      const claim = claimNameSchema.safeParse(id)
      const title = claim.success ? (await currentText(claim.data, localeOf(req), req)).title : id
      return [id, title] as const
    }),
  )
  const studies = await titled(req, 'studies', about('study'))
  const requests = await titled(req, 'requests', about('request'))
  return new Map([...claims, ...studies, ...requests])
}

function idsOf(docs: readonly Consent[], id: (statement: Consent) => string | null): string[] {
  return [...new Set(docs.map(id).filter((each) => each !== null))]
}

async function titled(
  req: PayloadRequest,
  collection: 'patients' | 'studies' | 'requests',
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const { docs } = await req.payload.find({
    collection,
    where: { id: { in: ids } },
    select: { title: true, name: true },
    limit: ids.length,
    depth: 0,
    overrideAccess: true, // what they were asked about; its title was part of the question
    req,
  })
  return new Map(docs.map((each) => [each.id, 'name' in each ? each.name : each.title]))
}
