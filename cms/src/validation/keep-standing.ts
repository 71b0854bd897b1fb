import type { Standing } from '@share4rare/schemas'
import type { PayloadRequest } from 'payload'

import { relatedId } from '../collections/related-id.ts'
import type { Patient, Validation } from '../generated/payload-types.ts'

type Details = Partial<Pick<Validation, 'by' | 'template' | 'words' | 'checks'>>

/**
 * Writes how a patient's validation stands now, and the event that brought it there, in the transaction of the
 * request. Answers with the event's id; null where nothing changed.
 */
export async function keepStanding(
  req: PayloadRequest,
  patient: Pick<Patient, 'id' | 'owner'>,
  { before, after, details = {} }: { before: Standing; after: Standing; details?: Details },
): Promise<string | null> {
  if (JSON.stringify(before) === JSON.stringify(after)) return null
  await req.payload.update({
    collection: 'patients',
    id: patient.id,
    data: {
      validation: after.state,
      dueAt: after.state === 'submitted' ? after.dueAt.toISOString() : null,
    },
    depth: 0,
    overrideAccess: true, // nobody sets it by hand
    req,
  })
  const events = eventsBetween(before, after)
  const ids: string[] = []
  for (const event of events) ids.push(await addEvent(req, patient, { ...event, ...details }))
  return ids.at(-1) ?? null
}

type Event = Pick<Validation, 'event' | 'at'> & { dueAt?: string }

function eventsBetween(before: Standing, after: Standing): Event[] {
  const now = new Date().toISOString()
  const isDecided = after.state === 'feedback' || after.state === 'refused'
  const reopened: Event[] =
    before.state === 'validated' && !isDecided ? [{ event: 'reopened', at: now }] : []
  if (!('since' in after))
    return before.state === 'submitted' ? [{ event: 'withdrawn', at: now }] : reopened
  const reached: Event = { event: after.state, at: after.since.toISOString() }
  return [
    ...reopened,
    after.state === 'submitted' ? { ...reached, dueAt: after.dueAt.toISOString() } : reached,
  ]
}

async function addEvent(
  req: PayloadRequest,
  { id, owner }: Pick<Patient, 'id' | 'owner'>,
  event: Event & Details,
): Promise<string> {
  const row = await req.payload.create({
    collection: 'validations',
    data: { ...event, owner: relatedId(owner), patient: id },
    depth: 0,
    overrideAccess: true, // events are added by the platform alone
    req,
  })
  return row.id
}
