import type { CollectionBeforeChangeHook, Field } from 'payload'

import { asMoment } from '../panel/dates.ts'
import { PanelRefusal } from './panel-refusal.ts'
import { allStaff } from './staff.ts'

/**
 * Who changed the text since it was last approved, and who approved it. The server writes both; people
 * outside the staff cannot read, filter or sort by them.
 */
export const approvalFields: Field[] = [
  {
    name: 'writers',
    type: 'relationship',
    relationTo: 'staff',
    hasMany: true,
    access: { read: allStaff, create: () => false, update: () => false },
    admin: {
      position: 'sidebar',
      readOnly: true,
      description: 'Changed the text since it was last approved',
    },
  },
  {
    name: 'approvedBy',
    type: 'relationship',
    relationTo: 'staff',
    access: { read: allStaff, create: () => false, update: () => false },
    admin: {
      position: 'sidebar',
      readOnly: true,
      description: 'A second person, who did not write it',
    },
  },
  {
    name: 'approvedAt',
    type: 'date',
    access: { read: allStaff, create: () => false, update: () => false },
    admin: { date: asMoment, position: 'sidebar', readOnly: true },
  },
]

/**
 * Notes who writes, and lets only somebody else publish. Publishing together with a change makes the
 * publisher a writer, and is refused. `content` names the fields that are the text.
 */
export function neededSecondPerson(content: readonly string[]): CollectionBeforeChangeHook {
  return ({ data, originalDoc, req }) => {
    const { user } = req
    if (user?.collection !== 'staff') throw new PanelRefusal('Only staff write here.', 403)
    const before = idsOf(isRecord(originalDoc) ? originalDoc['writers'] : [])
    const writers = changes(content, data, originalDoc)
      ? [...new Set([...before, user.id])]
      : before
    if (data['_status'] !== 'published') return { ...data, writers }
    if (writers.includes(user.id)) {
      throw new PanelRefusal(
        'Save it as a draft. A second person who did not write it publishes it.',
        403,
      )
    }
    return { ...data, writers: [], approvedBy: user.id, approvedAt: new Date().toISOString() }
  }
}

function changes(
  content: readonly string[],
  data: Record<string, unknown>,
  original: unknown,
): boolean {
  const before = isRecord(original) ? original : {}
  return content.some(
    (field) => field in data && canonical(data[field]) !== canonical(before[field]),
  )
}

/** A value's text without the ids that Payload gives to rows and the order of keys. */
function canonical(value: unknown): string {
  return JSON.stringify(value ?? null, (_key, part: unknown) => {
    if (!isRecord(part)) return part ?? null
    if (typeof part['id'] === 'string' && 'createdAt' in part) return part['id']
    const entries = Object.entries(part).filter(
      ([key, inner]) => !volatile.has(key) && inner !== null && inner !== undefined,
    )
    return Object.fromEntries(entries.sort(([a], [b]) => a.localeCompare(b)))
  })
}

const volatile = new Set(['id', 'blockName'])

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function idsOf(value: unknown): string[] {
  return [value ?? []]
    .flat()
    .map((entry) => (isRecord(entry) ? entry['id'] : entry))
    .filter((id) => typeof id === 'string')
}
