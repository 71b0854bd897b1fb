import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest, Where } from 'payload'

import { isFrozenSql } from '../collections/patients/is-frozen-sql.ts'
import { relatedId } from '../collections/related-id.ts'
import { allDiseases } from '../collections/studies/open-studies.ts'
import { connectionOf } from '../endpoints/transaction-of.ts'
import type { Request } from '../generated/payload-types.ts'
import { queueMail } from '../mail/queue-mail.ts'
import { askAgain } from './ask-again.ts'
import type { WorkContext } from './work-context.ts'

/**
 * Writes one mail to each owner whose patients' answers a request asks for, those who hand in while the call
 * is open among them, and to each whom a study asks again. Written twice, it is sent once.
 */
export async function askOwners(context: WorkContext): Promise<void> {
  for (const request of await openCalls(context)) await askOwnersOf(request, context)
  await askAgain(context)
}

/** The request of the job, or every one whose owners may still answer. */
async function openCalls({ req, job }: WorkContext): Promise<Request[]> {
  const { docs } = await req.payload.find({
    collection: 'requests',
    where: {
      state: { in: ['in-review', 'approved'] },
      callEndsAt: { greater_than: new Date().toISOString() },
      ...(job.subject !== 'all' && { id: { equals: job.subject } }),
    },
    limit: 0,
    pagination: false,
    depth: 0,
    overrideAccess: true, // the worker asks on behalf of the platform
    req,
  })
  return docs
}

async function askOwnersOf(request: Request, context: WorkContext): Promise<void> {
  const owners = await ownersToAsk(request, context)
  for (const [index, owner] of owners.entries()) {
    await queueMail(context.req, {
      key: `request-asked:${request.id}:${owner}`,
      recipient: owner,
      template: 'request-asked',
    })
    if (index % 20 === 0) await context.progress('mails', index, owners.length)
  }
}

async function ownersToAsk(request: Request, { req }: WorkContext): Promise<string[]> {
  const group = request.diseaseGroup
    ? await diseasesBelow(relatedId(request.diseaseGroup), { req })
    : null
  const inGroup: Where = group ? { 'patient.disease': { in: group } } : {}
  const { docs } = await req.payload.find({
    collection: 'questionnaire-responses',
    where: {
      and: [
        { questionnaire: { equals: relatedId(request.questionnaire) } },
        { status: { in: ['completed', 'amended'] } },
        { 'patient.closed': { not_equals: true } },
        inGroup,
      ],
    },
    select: { owner: true, patient: true },
    limit: 0,
    pagination: false,
    depth: 0,
    overrideAccess: true, // only ids are read
    req,
  })
  const frozen = await frozenPatients(req)
  const answerable = docs.filter(({ patient }) => !frozen.has(relatedId(patient)))
  return [...new Set(answerable.map(({ owner }) => relatedId(owner)))]
}

/** Of whom no yes is taken until they look after their own data. */
async function frozenPatients(req: PayloadRequest): Promise<ReadonlySet<string>> {
  const { rows } = await connectionOf(req).execute<{ id: string }>(
    sql`SELECT id FROM patients patient WHERE ${sql.raw(isFrozenSql)}`,
  )
  return new Set(rows.map(({ id }) => id))
}

async function diseasesBelow(group: string, { req }: Pick<WorkContext, 'req'>): Promise<string[]> {
  const all = await allDiseases(req)
  const below = (id: string): string[] => [
    id,
    ...all.filter(({ parent }) => parent === id).flatMap((child) => below(child.id)),
  ]
  return below(group)
}
