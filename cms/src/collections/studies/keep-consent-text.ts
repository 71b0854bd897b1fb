import { sql } from '@payloadcms/db-postgres/drizzle'
import type { CollectionAfterChangeHook, CollectionBeforeChangeHook, PayloadRequest } from 'payload'

import { PanelRefusal } from '../../access/panel-refusal.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import { connectionOf } from '../../endpoints/transaction-of.ts'
import type { ConsentText as KeptText, Study } from '../../generated/payload-types.ts'
import { changedConsentText, consentTextOf, sha256OfText, type AskedText } from './consent-text.ts'

/**
 * Keeps a text as it was for those who could have agreed to it: once a study was open, other words and other
 * questionnaires need a version that was never in force before. So that this cannot be got round, such a study
 * is open or closed, and nothing else.
 */
export const refuseAnotherText: CollectionBeforeChangeHook<Study> = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (operation === 'create' || !originalDoc) return data
  await oneAtATime(originalDoc.id, req)
  const before = await consentTextOf(originalDoc.id, req)
  if (!before.wasOpen) return data
  if (data.state && data.state !== 'open' && data.state !== 'closed')
    throw new PanelRefusal(
      'People were asked about this study: it can only be open or closed.',
      409,
    )
  await refuseAnother(originalDoc.id, { before, data }, req)
  return data
}

/** Keeps each text that comes into force, whole, with a line of the audit. Its participants are asked anew. */
export const keepConsentText: CollectionAfterChangeHook<Study> = async ({ doc, req }) => {
  const text = await consentTextOf(doc.id, req)
  if (!text.wasOpen) return doc
  const kept = await keptText(doc.id, text.version, req)
  if (!kept) await keep(doc.id, text, req)
  else if (kept.sha256 !== sha256OfText(text))
    throw new Error('a consent text in force is not the one that was kept')
  return doc
}

/** The text of one version of a study as it was kept, or null: that version was never in force. */
export async function keptText(
  study: string,
  version: string,
  req: PayloadRequest,
): Promise<KeptText | null> {
  const { docs } = await req.payload.find({
    collection: 'consent-texts',
    where: { study: { equals: study }, version: { equals: version } },
    limit: 1,
    depth: 0,
    overrideAccess: true, // people agreed to it
    req,
  })
  return docs[0] ?? null
}

async function refuseAnother(
  study: string,
  { before, data }: { readonly before: AskedText; readonly data: Partial<Study> },
  req: PayloadRequest,
): Promise<void> {
  const after = changedConsentText(before, data, req.locale ?? 'en')
  const isNewVersion = after.version !== before.version
  if (!isNewVersion && sha256OfText(after) !== sha256OfText(before))
    throw new PanelRefusal(
      'People may have agreed to this text and these questionnaires. Give the changed text a new version.',
      409,
    )
  if (isNewVersion && (await keptText(study, after.version, req)))
    throw new PanelRefusal(
      'People were asked under a consent text of this version before. Give the text another version.',
      409,
    )
}

/** Of two changes at one moment, the second sees what the first has saved. */
async function oneAtATime(study: string, req: PayloadRequest): Promise<void> {
  await connectionOf(req).execute(
    sql`SELECT FROM studies WHERE id = ${study}::uuid FOR NO KEY UPDATE`,
  )
}

async function keep(study: string, text: AskedText, req: PayloadRequest): Promise<void> {
  const { version, title, body, questionnaires } = text
  await req.payload.create({
    collection: 'consent-texts',
    data: {
      ...{ study, version, title: title.en, text: body.en },
      ...{ titleInSpanish: title.es, textInSpanish: body.es },
      questionnaires: [...questionnaires],
      sha256: sha256OfText(text),
    },
    depth: 0,
    overrideAccess: true, // texts are kept by the platform alone
    req,
  })
  await recordAudit(req, { action: 'consent-text.in-force', subject: study })
}
