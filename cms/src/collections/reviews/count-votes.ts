import { sql } from '@payloadcms/db-postgres/drizzle'
import { mayBecome, verdictOf } from '@share4rare/schemas'
import type { CollectionAfterChangeHook, CollectionBeforeChangeHook, PayloadRequest } from 'payload'

import { PanelRefusal } from '../../access/panel-refusal.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import { transactionOf } from '../../endpoints/transaction-of.ts'
import { askForJob } from '../../jobs/ask-for-job.ts'
import { relatedId } from '../related-id.ts'
import { isAsker } from './is-asker.ts'
import type { Request, Review } from '../../generated/payload-types.ts'

/**
 * A vote is given while the request is in review, once by each, and by nobody who asks themselves. Votes on one request wait for each other:
 * of three at the same moment, none would see the other two.
 */
export const voteOnce: CollectionBeforeChangeHook = async ({ data, operation, req }) => {
  if (operation !== 'create') throw new PanelRefusal('A vote that was given stands.', 403)
  const id = String(data['request'])
  await transactionOf(req).execute(sql`SELECT FROM requests WHERE id::text = ${id} FOR UPDATE`)
  const request = await requestOf(id, req)
  if (request.state !== 'in-review') throw new PanelRefusal('This request is not in review.', 409)
  if (req.user?.collection === 'staff' && (await isAsker(req.user, request, req))) {
    throw new PanelRefusal('This is your own request: others vote on it.', 403)
  }
  return data
}

/** Once the votes decide, the request moves on in the same transaction. */
export const countVotes: CollectionAfterChangeHook<Review> = async ({ doc, req }) => {
  const request = await requestOf(relatedId(doc.request), req)
  await recordAudit(req, { action: 'request.voted', subject: request.id })
  const verdict = verdictOf(await countedVotes(request.id, req))
  if (verdict === 'undecided' || !mayBecome(request.state, verdict)) return doc
  await req.payload.update({
    collection: 'requests',
    id: request.id,
    data: { state: verdict },
    depth: 0,
    overrideAccess: true, // the state follows from the votes, nobody sets it
    req,
  })
  await recordAudit(req, { action: `request.${verdict}`, subject: request.id })
  if (verdict === 'approved') await askForJob(req, { kind: 'release-due-requests', subject: 'all' })
  return doc
}

async function requestOf(id: string, req: PayloadRequest): Promise<Request> {
  return req.payload.findByID({
    collection: 'requests',
    id,
    depth: 0,
    overrideAccess: true, // the right to vote was checked before
    req,
  })
}

async function countedVotes(request: string, req: PayloadRequest) {
  const { docs } = await req.payload.find({
    collection: 'reviews',
    where: { request: { equals: request }, conflictOfInterest: { not_equals: true } },
    limit: 100,
    depth: 0,
    overrideAccess: true, // counting needs every vote; nobody is shown them
    req,
  })
  return docs.map(({ vote }) => vote)
}
