import type { CollectionBeforeOperationHook, CollectionConfig } from 'payload'

import { PanelRefusal } from './panel-refusal.ts'
import { allStaff } from './staff.ts'

const mostRows = 100
const deepest = 2

/**
 * A collection that cannot be used as an oracle: nobody sorts by a column of other people's documents, and
 * nobody asks for everything at once. Editing is last-writer-wins with versions, so that no table of
 * who is editing what is kept.
 */
export function withQueryLimits(collection: CollectionConfig): CollectionConfig {
  const beforeOperation = [limitQuery, ...(collection.hooks?.beforeOperation ?? [])]
  return { ...collection, lockDocuments: false, hooks: { ...collection.hooks, beforeOperation } }
}

const limitQuery: CollectionBeforeOperationHook = ({ args, req }) => {
  if ('overrideAccess' in args && args.overrideAccess) return args
  refuseOracles(args)
  const limited = {
    ...args,
    ...('limit' in args && { limit: Math.min(args.limit || mostRows, mostRows) }),
  }
  if (allStaff({ req })) return limited
  return {
    ...limited,
    ...('pagination' in args && { pagination: true }),
    ...('depth' in args && { depth: Math.min(args.depth ?? 0, deepest) }),
  }
}

function refuseOracles(args: object): void {
  if ('where' in args && args.where) {
    refuseOddFilter(args.where)
    refuseDistantFilter(args.where)
  }
  if ('sort' in args) refuseForeignSort(args.sort)
}

/** What is no filter, or compares in a way that our fields have no use for, Payload takes and fails on. */
function refuseOddFilter(where: unknown): void {
  if (isFilter(where)) return
  throw new PanelRefusal('Filter by fields, each with a comparison.', 400)
}

function isFilter(where: unknown): boolean {
  if (!isRecord(where)) return false
  return Object.entries(where).every(([key, inner]) =>
    key === 'and' || key === 'or'
      ? isRecord(inner) && Object.values(inner).every(isFilter)
      : isRecord(inner) && Object.keys(inner).every((operator) => comparisons.has(operator)),
  )
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

const comparisons = new Set([
  ...['equals', 'not_equals', 'in', 'not_in', 'exists', 'contains', 'like', 'not_like'],
  ...['greater_than', 'greater_than_equal', 'less_than', 'less_than_equal'],
])

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
  if (!isRecord(filter)) return []
  return Object.entries(filter).flatMap(([key, inner]) => [key, ...keysOf(inner)])
}

function refuseForeignSort(sort: unknown): void {
  if (sortsOf(sort).every((field) => !field.includes('.') && !field.includes('__'))) return
  throw new PanelRefusal('Sort by the collection’s own fields.', 400)
}

function sortsOf(sort: unknown): string[] {
  return [sort].flat().flatMap((value) => (typeof value === 'string' ? value.split(',') : []))
}
