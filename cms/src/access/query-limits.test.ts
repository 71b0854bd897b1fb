import type { CollectionConfig } from 'payload'
import { describe, expect, it } from 'vitest'

import { member, staff, visitor } from '../../tests/support/asking.ts'
import { withQueryLimits } from './query-limits.ts'

const limited = withQueryLimits({ slug: 'things', fields: [] })

type Asking = typeof visitor
type Hook = NonNullable<NonNullable<CollectionConfig['hooks']>['beforeOperation']>[number]

/** What becomes of a query before it is run. */
function limit(args: Record<string, unknown>, { req }: Asking = member('patient')): unknown {
  const [hook] = limited.hooks?.beforeOperation ?? []
  const given = { args, req, operation: 'read', collection: {}, context: {} }
  return hook?.(given as unknown as Parameters<Hook>[0]) // Payload's own call has more than the hook reads
}

describe('withQueryLimits', () => {
  it('keeps no table of who is editing what', () => {
    expect(limited.lockDocuments).toBe(false)
  })

  it('keeps the hooks of the collection, after its own', () => {
    const own: Hook = ({ args }) => args
    const { hooks } = withQueryLimits({
      slug: 'things',
      fields: [],
      hooks: { beforeOperation: [own] },
    })
    expect(hooks?.beforeOperation?.at(-1)).toBe(own)
  })

  it.each(['owner.email', '-owner.email', 'owner__email', 'createdAt,owner.email'])(
    'refuses to sort by %s',
    (sort) => {
      expect(() => limit({ sort })).toThrow('own fields')
      expect(() => limit({ sort }, staff('administrator'))).toThrow('own fields')
      expect(() => limit({ sort: ['createdAt', sort] }, visitor)).toThrow('own fields')
    },
  )

  it.each([
    { 'version.questionnaire.title': { like: 'a' } },
    { version__questionnaire__title: { like: 'a' } },
    { or: [{ id: { exists: true } }, { and: [{ 'request.owner.email': { like: 'a' } }] }] },
  ])('refuses to filter by what is far away: %j', (where) => {
    expect(() => limit({ where })).toThrow('one step beyond')
    expect(() => limit({ where }, staff('administrator'))).toThrow('one step beyond')
    expect(() => limit({ where }, visitor)).toThrow('one step beyond')
  })

  it.each([
    { 'owner.nickname': { like: 'a' } },
    { or: [{ title: { equals: 'a.b.c' } }, { summary__en: { exists: true } }] },
    undefined,
  ])('lets people filter by %j', (where) => {
    expect(limit({ where })).toEqual({ where })
  })

  it.each([
    'a text',
    { title: 'a text' },
    { title: { near: '1' } },
    { or: [{ title: { all: '1' } }] },
    { and: 'a text' },
  ])('refuses what is no filter of ours: %j', (where) => {
    expect(() => limit({ where })).toThrow('Filter by fields')
  })

  it.each(['createdAt', '-createdAt,title', undefined])('lets people sort by %s', (sort) => {
    expect(limit({ sort })).toEqual({ sort })
  })

  it.each([
    [{ limit: 0 }, { limit: 100 }],
    [{ limit: undefined }, { limit: 100 }],
    [{ limit: 100_000 }, { limit: 100 }],
    [{ limit: 20 }, { limit: 20 }],
    [{ pagination: false }, { pagination: true }],
    [{ depth: 10 }, { depth: 2 }],
    [{ depth: undefined }, { depth: 0 }],
  ])('makes of a member’s %j %j', (asked, given) => {
    expect(limit(asked)).toEqual(given)
    expect(limit(asked, visitor)).toEqual(given)
  })

  it('gives nobody everything at once, and depth to staff alone', () => {
    expect(limit({ limit: 0, depth: 5 }, staff('author'))).toEqual({ limit: 100, depth: 5 })
    expect(limit({ limit: 0, depth: 5 }, staff())).toEqual({ limit: 100, depth: 2 })
  })

  it('leaves the platform’s own queries as they are', () => {
    const where = { 'request.owner.email': { like: 'a' } }
    const args = { overrideAccess: true, limit: 0, sort: 'owner.email', where }
    expect(limit(args)).toEqual(args)
  })
})
