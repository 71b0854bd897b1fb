import {
  done,
  refused,
  submitRequestSchema,
  type ResearchRequest,
  type Result,
  type SubmitRequest,
} from '@share4rare/schemas'
import type { PayloadRequest } from 'payload'

import { recordAudit } from '../audit/record-audit.ts'
import { latestVersionOf } from '../collections/questionnaire-versions/read-version.ts'
import { asResearchRequest } from '../collections/requests/as-research-request.ts'
import { requestConsentVersion } from '../collections/requests/request-consent-text.ts'
import { bodyOfMember, endpoint, inTransaction, signedInMember } from './endpoint.ts'

/** `POST /requests/submit`: anybody with an account may ask (F174a). */
export const submitRequest = endpoint('post', '/submit', async (req) => {
  const body = await bodyOfMember(req, submitRequestSchema)
  if (!body.ok) return body
  const outcome = await ask(req, body.value)
  return outcome.ok ? Response.json(outcome.value, { status: 201 }) : outcome
})

/** Submits a request for one-way tables; what the protection cannot yet keep safe is refused with that reason. */
export async function ask(
  req: PayloadRequest,
  wanted: SubmitRequest,
): Promise<Result<ResearchRequest>> {
  const member = signedInMember(req)
  if (!member.ok) return member
  if (wanted.tables === 'cross-table')
    return refused({ code: 'cross-tables-refused', at: 'tables' })
  const version = await latestVersionOf(wanted.questionnaire, req)
  if (!version) return refused({ code: 'input-invalid', at: 'questionnaire' })
  const countable = new Set(version.codebook.items.map(({ code }) => code))
  const items = [...new Set(wanted.items)]
  if (!items.every((item) => countable.has(item)))
    return refused({ code: 'input-invalid', at: 'items' })
  if (wanted.diseaseGroup && !(await isGroup(wanted.diseaseGroup, req))) {
    return refused({ code: 'input-invalid', at: 'diseaseGroup' })
  }
  return inTransaction(req, async () => {
    const { title, purpose, team, questionnaire, diseaseGroup } = wanted
    const made = await req.payload.create({
      collection: 'requests',
      data: {
        owner: member.value.id,
        ...{ title, purpose, team, questionnaire, diseaseGroup, items, version: version.id },
        state: 'submitted',
        submittedAt: new Date().toISOString(),
        consentTextVersion: requestConsentVersion,
      },
      depth: 0,
      overrideAccess: true, // requests are made through this door alone
      req,
    })
    await recordAudit(req, { action: 'request.submitted', subject: made.id })
    return done(await asResearchRequest(made, req))
  })
}

async function isGroup(id: string, req: PayloadRequest): Promise<boolean> {
  const { totalDocs } = await req.payload.count({
    collection: 'diseases',
    where: { id: { equals: id }, level: { equals: 'group' } },
    overrideAccess: false,
    req,
  })
  return totalDocs === 1
}
