import {
  aggregateSnapshot,
  release,
  tablesToCsv,
  type ReleaseOutcome,
  secretKey,
} from '@share4rare/analytics'
import { done, type CodebookItem, type Population } from '@share4rare/schemas'
import { z } from 'zod'

import { recordAudit } from '../audit/record-audit.ts'
import { type Version, versionOf } from '../collections/questionnaire-versions/read-version.ts'
import { inTransaction } from '../endpoints/endpoint.ts'
import type { Request } from '../generated/payload-types.ts'
import { queueMail } from '../mail/queue-mail.ts'
import { leavesOf, populationId } from './disease-tree.ts'
import { keepRelease } from './keep-release.ts'
import { compareWithHistory } from './release-history.ts'
import { withReleaseLock } from './release-lock.ts'
import { takeSnapshotOf, type TakenSnapshot } from './take-snapshot.ts'
import type { WorkContext } from './work-context.ts'
import { relatedId } from '../collections/related-id.ts'

interface Prepared {
  readonly request: Request
  readonly version: Version
  readonly items: readonly CodebookItem[]
  readonly snapshot: TakenSnapshot
  readonly population: Population
}

/**
 * Takes an approved request to its end: seals the answers of exactly those who said yes, protects the figures,
 * and delivers them, or withholds them for good. Taken up again after a crash, or by two workers, it ends the
 * same, once.
 */
export async function releaseRequest(request: Request, context: WorkContext): Promise<void> {
  await withReleaseLock(context.settings.DATABASE_URL, async () => {
    if (!(await isStillWaiting(request, context))) return
    const prepared = await prepare(request, context)
    await setState(request, 'sealed', context)
    const outcome = await protect(prepared, context)
    await context.progress('release', 2, 3)
    await inTransaction(context.req, async () => {
      await (outcome.ok
        ? deliver(prepared, outcome, context)
        : withhold(prepared, outcome.reasons, context))
      return done(null)
    })
  })
  await context.progress('delivered', 3, 3)
}

/** Another worker may have ended it while this one waited for the lock. */
async function isStillWaiting({ id }: Request, { req }: WorkContext): Promise<boolean> {
  const { state } = await req.payload.findByID({
    collection: 'requests',
    id,
    depth: 0,
    overrideAccess: true, // the worker looks at what is due
    req,
  })
  return state === 'approved' || state === 'sealed'
}

async function prepare(request: Request, context: WorkContext): Promise<Prepared> {
  const questionnaire = relatedId(request.questionnaire)
  const version = await versionOf(relatedId(request.version), context.req)
  const wanted = new Set(z.array(z.string()).parse(request.items))
  await context.progress('snapshot', 0, 3)
  const diseaseGroup = request.diseaseGroup ? relatedId(request.diseaseGroup) : null
  const snapshot = await takeSnapshotOf(
    {
      name: `request-${request.id}`,
      questionnaire,
      codebook: version.codebook,
      purpose: { kind: 'request', request: request.id },
      diseaseGroup,
    },
    context,
  )
  await context.progress('figures', 1, 3)
  const leaves = await leavesOf(diseaseGroup, context.req)
  const population = { id: populationId(version.codebook.questionnaire, leaves), diseases: null }
  const items = version.codebook.items.filter(({ code }) => wanted.has(code))
  return { request, version, items, snapshot, population }
}

async function protect(
  { version, items, snapshot, population }: Prepared,
  context: WorkContext,
): Promise<ReleaseOutcome> {
  const noiseKey = secretKey(context.settings.NOISE_KEY)
  const { folder, manifest } = snapshot
  const aggregate = await aggregateSnapshot({ folder, population, items, noiseKey })
  const now = { folder, population, questionnaire: version.questionnaire }
  const history = await compareWithHistory(now, items, context)
  return release(aggregate, {
    tables: 'one-way',
    codebook: version.codebook,
    countedOn: manifest.consentCutOff.slice(0, 10),
    noiseKey,
    history: history.map(({ changed }) => changed),
    earlierNoiseKeyIds: history.map(({ noiseKeyId }) => noiseKeyId),
  })
}

async function deliver(
  prepared: Prepared,
  outcome: ReleaseOutcome & { ok: true },
  context: WorkContext,
): Promise<void> {
  const { request, version, items, snapshot, population } = prepared
  await keepRelease(
    {
      name: `request-${request.id}`,
      questionnaire: version.questionnaire,
      population,
      items: items.map(({ code }) => code),
      item: null,
      released: outcome.released,
      gates: outcome.gates,
      snapshot,
      request: request.id,
      decisions: await decisionsOn(request, context),
      consentTextVersion: request.consentTextVersion,
      figures: tablesToCsv(outcome.released, version.codebook.items, 'en'),
    },
    context,
  )
  await setState(request, 'delivered', context)
  await queueMail(context.req, {
    key: `request-delivered:${request.id}`,
    recipient: relatedId(request.owner),
    template: 'request-delivered',
  })
}

async function withhold(
  { request }: Prepared,
  reasons: readonly string[],
  context: WorkContext,
): Promise<void> {
  await setState(request, 'withheld', context)
  await recordAudit(context.req, {
    action: `request.withheld.${reasons.join('+')}`,
    subject: request.id,
  })
  await queueMail(context.req, {
    key: `request-withheld:${request.id}`,
    recipient: relatedId(request.owner),
    template: 'request-withheld',
  })
}

async function setState(
  request: Request,
  state: Request['state'],
  { req }: WorkContext,
): Promise<void> {
  await req.payload.update({
    collection: 'requests',
    id: request.id,
    data: { state },
    depth: 0,
    overrideAccess: true, // the worker moves a request on by its own rules
    req,
  })
}

async function decisionsOn(request: Request, { req }: WorkContext): Promise<string[]> {
  const { docs } = await req.payload.find({
    collection: 'reviews',
    where: { request: { equals: request.id }, conflictOfInterest: { not_equals: true } },
    limit: 100,
    sort: 'createdAt',
    depth: 0,
    overrideAccess: true, // the manifest names the decisions, not who took them
    req,
  })
  return docs.map(({ id }) => id)
}
