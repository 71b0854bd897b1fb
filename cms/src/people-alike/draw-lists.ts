import { createHash } from 'node:crypto'

import { sql } from '@payloadcms/db-postgres/drizzle'
import {
  drawingFrom,
  drawTen,
  nearGroups,
  secretKey,
  stickyOrder,
  type Drawing,
} from '@share4rare/analytics'
import { alikeLimits } from '@share4rare/schemas'
import type { PayloadRequest } from 'payload'

import { connectionOf } from '../endpoints/transaction-of.ts'
import { keepLists, marksOfLists, removeOtherLists, type MadeList } from './kept-lists.ts'
import type { MeasureInForce } from './measure-in-force.ts'
import type { RightNeighbourhoods } from './put-neighbourhoods-right.ts'
import { markOf, type RecordedPerson } from './recorded-people.ts'

/** What lists are drawn with. */
export interface DrawingOrder {
  readonly right: RightNeighbourhoods
  readonly inForce: MeasureInForce
  /** In hexadecimal; the order within a neighbourhood hangs on it. */
  readonly key: string
  readonly progress: (done: number, total: number) => Promise<void>
}

/**
 * Draws every list that does not stand by what is so now, first those of whom something else is recorded. Some at a
 * time are written at once: whoever takes up the work of one who died goes on after the last of these.
 */
export async function drawLists(req: PayloadRequest, order: DrawingOrder): Promise<void> {
  const { neighbourhoods, numbered } = order.right
  const drawing = drawingFrom(neighbourhoods, numbered, order.inForce.measure.newMaker())
  const blocked = await blockedBetween(req)
  const basis = basisOf(order, blocked)
  const viewers = numbered.people.filter(({ id }) => order.right.viewers.has(id))
  await removeOtherLists(req, [...order.right.viewers])
  const stale = await staleFirst(req, viewers, basis)
  const draw = listMaker(order, { drawing, blocked, basis })
  for (let at = 0; at < stale.length; at += atOnce) {
    await order.progress(at, stale.length)
    await keepLists(req, stale.slice(at, at + atOnce).map(draw))
  }
}

const atOnce = 50

/** More are kept than shown, so that ten are left where some may not be shown any more. */
const spare = 10

type Blocked = ReadonlySet<string>

async function blockedBetween(req: PayloadRequest): Promise<Blocked> {
  const { rows } = await connectionOf(req).execute<{ one: string; other: string }>(
    sql`SELECT blocker_id AS one, blocked_id AS other FROM blocked_people ORDER BY 1, 2`,
  )
  return new Set(rows.flatMap(({ one, other }) => [pair(one, other), pair(other, one)]))
}

const pair = (one: string, other: string) => `${one} ${other}`

/** All that a list hangs on besides what is recorded of its own patient. */
function basisOf({ right, inForce, key }: DrawingOrder, blocked: Blocked): string {
  const { neighbourhoods, numbered } = right
  const hash = createHash('sha256').update(inForce.mark).update(key)
  for (const [number, { members, vector }] of neighbourhoods.byNumber) {
    const ids = members.map((profile) => numbered.people[profile]?.id)
    hash.update(JSON.stringify([number, ids, inForce.measure.named(vector)]))
  }
  for (const { owner, languages } of numbered.people) hash.update(`${owner}${languages.join()}`)
  for (const two of blocked) hash.update(two)
  return hash.digest('base64url')
}

async function staleFirst(
  req: PayloadRequest,
  viewers: readonly RecordedPerson[],
  basis: string,
): Promise<RecordedPerson[]> {
  const marks = await marksOfLists(req)
  const isChanged = (viewer: RecordedPerson) => marks.get(viewer.id)?.recorded !== markOf(viewer)
  const changed = viewers.filter(isChanged)
  const others = viewers.filter(
    (viewer) => !isChanged(viewer) && marks.get(viewer.id)?.basis !== basis,
  )
  return [...changed, ...others]
}

interface Drawn {
  readonly drawing: Drawing
  readonly blocked: Blocked
  readonly basis: string
}

function listMaker(order: DrawingOrder, { drawing, blocked, basis }: Drawn) {
  const { right, inForce, key } = order
  const { people, ownerOf, recordedOf, numberOf } = right.numbered
  const sticky = stickyOrder(secretKey(key))
  return (viewer: RecordedPerson): MadeList => {
    const own = numberOf.get(viewer.id) ?? -1
    const recorded = recordedOf(own)
    const spoken = new Set(viewer.languages)
    const { profiles, emptyFor } = drawTen(
      drawing,
      {
        owner: ownerOf(own),
        recorded,
        mayBeShown: (profile) => !blocked.has(pair(viewer.owner, people[profile]?.owner ?? '')),
        sharesLanguage: (profile) =>
          people[profile]?.languages.some((language) => spoken.has(language)) === true,
        placeOf: (profile) => sticky(viewer.owner, people[profile]?.id ?? ''),
      },
      alikeLimits.people + spare,
    )
    return {
      patient: viewer.id,
      basis,
      recorded: markOf(viewer),
      emptyFor,
      weighsMost: inForce.measure.weighingMost(viewer.hpoIds, alikeLimits.weighsMost),
      groups: recorded.length === 0 ? [] : nearGroups(drawing, recorded, alikeLimits.groups),
      people: profiles.flatMap((profile) => people[profile] ?? []),
    }
  }
}
