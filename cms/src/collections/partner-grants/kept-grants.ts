import {
  partnerGrantAt,
  type PartnerEventName,
  type PartnerGrantStanding,
} from '@share4rare/schemas'
import type { PayloadRequest, Where } from 'payload'

import { recordAudit } from '../../audit/record-audit.ts'
import type { PartnerGrant } from '../../generated/payload-types.ts'
import { relatedId, relatedIdOrNull } from '../related-id.ts'

/** One grant: between whom, about whom, what happened, and what that amounts to now. */
export interface KeptGrant {
  readonly id: string
  readonly granter: string
  readonly patient: string
  readonly partner: string | null
  readonly events: readonly { readonly event: PartnerEventName; readonly at: Date }[]
  readonly standing: PartnerGrantStanding
}

/** The grants about one patient that their present owner gave. */
export function grantsAbout(
  req: PayloadRequest,
  { patient, granter }: { readonly patient: string; readonly granter: string },
): Promise<KeptGrant[]> {
  return grantsWhere(req, { patient: { equals: patient }, granter: { equals: granter } })
}

/** The grants that a member accepted once, whatever became of them. */
export async function grantsAcceptedBy(req: PayloadRequest, member: string): Promise<KeptGrant[]> {
  const accepted = await eventsWhere(req, {
    partner: { equals: member },
    event: { equals: 'accepted' },
  })
  if (accepted.length === 0) return []
  return grantsWhere(req, { grant: { in: accepted.map(({ grant }) => grant) } })
}

/** One grant by its id, or null. */
export async function grantOf(req: PayloadRequest, id: string): Promise<KeptGrant | null> {
  const [found] = await grantsWhere(req, { grant: { equals: id } })
  return found ?? null
}

/** Adds an event to a grant, and a line to the audit of its patient, in the transaction of the request. */
export async function addEvent(
  req: PayloadRequest,
  { id, granter, patient, partner }: Pick<KeptGrant, 'id' | 'granter' | 'patient' | 'partner'>,
  event: PartnerEventName,
): Promise<void> {
  const at = new Date().toISOString()
  await req.payload.create({
    collection: 'partner-grants',
    data: { grant: id, event, granter, patient, partner, at },
    depth: 0,
    overrideAccess: true, // events are added through our own doors alone
    req,
  })
  await recordAudit(req, { action: `partner-grant.${event}`, subject: id, person: patient })
}

async function grantsWhere(req: PayloadRequest, where: Where): Promise<KeptGrant[]> {
  const now = new Date()
  const grouped = Map.groupBy(await eventsWhere(req, where), ({ grant }) => grant)
  return [...grouped].flatMap(([id, rows]) => {
    const [first] = rows
    if (!first) return []
    const events = rows.map(({ event, at }) => ({ event, at: new Date(at) }))
    const partner = rows.map((row) => relatedIdOrNull(row.partner)).find((each) => each !== null)
    const { granter, patient } = first
    const between = { granter: relatedId(granter), patient: relatedId(patient) }
    return [
      { id, ...between, partner: partner ?? null, events, standing: partnerGrantAt(events, now) },
    ]
  })
}

async function eventsWhere(req: PayloadRequest, where: Where): Promise<PartnerGrant[]> {
  const { docs } = await req.payload.find({
    collection: 'partner-grants',
    where,
    sort: 'at',
    limit: 0,
    pagination: false,
    depth: 0,
    overrideAccess: true, // nobody reads events by Payload's doors; ours look whose they are
    req,
  })
  return docs
}
