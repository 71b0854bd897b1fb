import { canonicalJson } from '@share4rare/schemas'
import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'

import { PanelRefusal } from '../../access/panel-refusal.ts'
import type { Study } from '../../generated/payload-types.ts'
import { changedConsentText, consentTextOf } from './consent-text.ts'

/**
 * Keeps a text as it was for those who could have agreed to it: once a study was open, every other text has a
 * version of its own, to which nobody agreed before. So that this cannot be got round, such a study is open
 * or closed, and nothing else.
 */
export const keepConsentText: CollectionBeforeChangeHook<Study> = async ({
  data,
  originalDoc,
  req,
}) => {
  if (!originalDoc || !wasOpen(originalDoc)) return data
  if (data.state && !wasOpen(data))
    throw new PanelRefusal(
      'People were asked about this study: it can only be open or closed.',
      409,
    )
  await refuseAnotherTextOfThatVersion(originalDoc.id, data.consentText ?? {}, req)
  return data
}

async function refuseAnotherTextOfThatVersion(
  study: string,
  change: Partial<Study['consentText']>,
  req: PayloadRequest,
): Promise<void> {
  const before = await consentTextOf(study, req)
  const after = changedConsentText(before, change, req.locale ?? 'en')
  const isNewVersion = after.version !== before.version
  if (!isNewVersion && canonicalJson(after.body) !== canonicalJson(before.body))
    throw new PanelRefusal(
      'People may have agreed to this consent text. Give the changed text a new version.',
      409,
    )
  if (isNewVersion && (await wasAgreedTo(study, after.version, req)))
    throw new PanelRefusal(
      'People already decided on a consent text of this version. Give the text another version.',
      409,
    )
}

function wasOpen({ state }: Partial<Study>): boolean {
  return state === 'open' || state === 'closed'
}

async function wasAgreedTo(study: string, version: string, req: PayloadRequest): Promise<boolean> {
  const { totalDocs } = await req.payload.count({
    collection: 'consents',
    where: {
      purposeKind: { equals: 'study' },
      purposeId: { equals: study },
      textVersion: { equals: version },
    },
    overrideAccess: true, // whether there are any; who they are stays unknown
    req,
  })
  return totalDocs > 0
}
