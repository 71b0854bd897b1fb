import { claimNameSchema, done, type ConsentHistory, type Locale } from '@share4rare/schemas'
import type { PayloadRequest } from 'payload'

import { textOfVersion } from '../../claims/current-text.ts'
import type { ClaimText } from '../../claims/starter-texts.ts'
import { relatedIdOrNull } from '../../collections/related-id.ts'
import { keptText } from '../../collections/studies/keep-consent-text.ts'
import type { Consent } from '../../generated/payload-types.ts'
import { endpoint, localeOf, anySignedInMember } from '../endpoint.ts'

/**
 * `GET /consents/history`: every statement that the member made, about claims, studies and requests, the latest
 * first, each with the words that it was made on.
 */
export const readHistory = endpoint('get', '/history', async (req) => {
  const member = anySignedInMember(req)
  if (!member.ok) return member
  const { docs } = await req.payload.find({
    collection: 'consents',
    where: { owner: { equals: member.value.id } },
    sort: '-decidedAt',
    limit: 0,
    pagination: false,
    depth: 0,
    overrideAccess: true, // their own, by the filter; members are given a hundred rows at most
    req,
  })
  const patients = await namesOf(req, docs)
  const words = await wordsOf(req, docs)
  const statements = docs.map((statement) => ({
    at: statement.decidedAt,
    kind: statement.purposeKind,
    ...(words.get(textKey(statement)) ?? { title: null, text: null }),
    patient: patients.get(relatedIdOrNull(statement.patient) ?? '') ?? null,
    decision: statement.decision,
    capacity: statement.capacity,
    version: statement.textVersion,
  }))
  return done<ConsentHistory>({ statements })
})

/** What the statements were made on, each text looked for once. */
async function wordsOf(req: PayloadRequest, said: readonly Consent[]) {
  const texts = [...Map.groupBy(said, textKey)]
  const words = await Promise.all(
    texts.map(async ([key, [first]]) => [key, first ? await wordsRead(req, first) : null] as const),
  )
  return new Map(words)
}

function textKey({ purposeKind, purposeId, textVersion, locale }: Consent): string {
  return JSON.stringify([purposeKind, purposeId, textVersion, locale])
}

/** What a statement was made on, under the title that it had, in the language in which it was read. */
async function wordsRead(req: PayloadRequest, statement: Consent): Promise<ClaimText | null> {
  const { purposeKind, purposeId, textVersion: version } = statement
  const locale = statement.locale ?? localeOf(req)
  switch (purposeKind) {
    case 'claim':
      return claimWords(req, { id: purposeId, version, locale })
    case 'study':
      return studyWords(req, { id: purposeId, version, locale })
    case 'request':
      return requestWords(req, purposeId)
  }
}

interface Read {
  readonly id: string
  readonly version: string
  readonly locale: Locale
}

async function claimWords(req: PayloadRequest, { id, version, locale }: Read) {
  const claim = claimNameSchema.safeParse(id)
  return claim.success ? textOfVersion(claim.data, { version, locale }, req) : null
}

async function studyWords(req: PayloadRequest, { id, version, locale }: Read) {
  const kept = await keptText(id, version, req)
  if (!kept) return null
  const { title, text, titleInSpanish, textInSpanish } = kept
  return locale === 'es' ? { title: titleInSpanish, text: textInSpanish } : { title, text }
}

/** A request is never changed once it was sent. */
async function requestWords(req: PayloadRequest, id: string): Promise<ClaimText | null> {
  const request = await req.payload.findByID({
    collection: 'requests',
    id,
    select: { title: true, purpose: true },
    depth: 0,
    disableErrors: true,
    overrideAccess: true, // what they were asked about; these words were the question
    req,
  })
  return request && { title: request.title, text: request.purpose }
}

async function namesOf(
  req: PayloadRequest,
  said: readonly Consent[],
): Promise<Map<string, string>> {
  const ids = new Set(
    said.map(({ patient }) => relatedIdOrNull(patient)).filter((id) => id !== null),
  )
  const { docs } = await req.payload.find({
    collection: 'patients',
    where: { id: { in: [...ids] } },
    select: { name: true },
    limit: 0,
    pagination: false,
    depth: 0,
    overrideAccess: true, // patients whom they spoke for
    req,
  })
  return new Map(docs.map(({ id, name }) => [id, name]))
}
