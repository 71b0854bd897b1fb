import type { CollectionBeforeOperationHook, CollectionConfig } from 'payload'

import { PanelRefusal } from './panel-refusal.ts'
import { holds } from './staff.ts'

const mostRows = 100
const deepest = 2

/**
 * A collection that cannot be used as an oracle: nobody sorts by a column of other people's documents, and
 * members cannot ask for everything at once. Editing is last-writer-wins with versions, so that no table of
 * who is editing what is kept.
 */
export function withQueryLimits(collection: CollectionConfig): CollectionConfig {
  const beforeOperation = [limitQuery, ...(collection.hooks?.beforeOperation ?? [])]
  return { ...collection, lockDocuments: false, hooks: { ...collection.hooks, beforeOperation } }
}

const limitQuery: CollectionBeforeOperationHook = ({ args, req }) => {
  if ('overrideAccess' in args && args.overrideAccess) return args
  refuseOracles(args)
  if (holds(req, 'author', 'validator', 'data-scientist', 'committee', 'administrator')) return args
  return {
    ...args,
    ...('limit' in args && { limit: Math.min(args.limit || mostRows, mostRows) }),
    ...('pagination' in args && { pagination: true }),
    ...('depth' in args && { depth: Math.min(args.depth ?? 0, deepest) }),
  }
}

function refuseOracles(args: object): void {
  if ('where' in args) refuseDistantFilter(args.where)
  if ('sort' in args) refuseForeignSort(args.sort)
}

/**
 * A filter reaches into one other document at most. Further on, Payload looks at what the first one refuses without
 * waiting for its own answer, and the process that serves everybody is left with a rejection that nobody handles.
 */
function refuseDistantFilter(where: unknown): void {
  if (keysOf(where).every((key) => key.split(/\.|__/).length <= 2)) return
  throw new PanelRefusal('Filter by the collection’s own fields, or by one step beyond.', 400)
}

/** The names of everything inside a filter: fields with their paths, and operators. */
function keysOf(filter: unknown): string[] {
  if (typeof filter !== 'object' || filter === null) return []
  return Object.entries(filter).flatMap(([key, inner]) => [key, ...keysOf(inner)])
}

function refuseForeignSort(sort: unknown): void {
  if (sortsOf(sort).every((field) => !field.includes('.') && !field.includes('__'))) return
  throw new PanelRefusal('Sort by the collection’s own fields.', 400)
}

function sortsOf(sort: unknown): string[] {
  return [sort].flat().flatMap((value) => (typeof value === 'string' ? value.split(',') : []))
}
