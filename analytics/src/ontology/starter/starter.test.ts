import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

import { bodySystems, commonSymptoms } from '@share4rare/schemas'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'

const termSchema = z.strictObject({
  id: z.string().regex(/^HP:\d{7}$/),
  label: z.string().min(1),
  parents: z.array(z.string()),
  system: z.enum(bodySystems.map(({ code }) => code)).nullable(),
})
type Term = z.infer<typeof termSchema>

const wordsSchema = z.record(
  z.string(),
  z.strictObject({
    name: z.string().min(2).max(60),
    about: z.string().min(5).max(99).optional(),
    words: z.array(z.string().min(2).max(60)).max(12),
  }),
)

const root = 'HP:0000001'
const abnormality = 'HP:0000118'
const read = (file: string): unknown =>
  JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8'))
const terms = z.array(termSchema).parse(read('terms.json'))
const ids = terms.map(({ id }) => id)
const parentsOf = new Map(terms.map(({ id, parents }) => [id, parents]))

describe('the terms of the starter vocabulary', () => {
  test('are between 400 and 440, in order of id, each once', () => {
    expect(terms.length).toBeGreaterThanOrEqual(400)
    expect(terms.length).toBeLessThanOrEqual(440)
    expect(ids).toEqual([...new Set(ids)].sort())
  })

  test('hang together below one root, without a circle', () => {
    expect(terms.filter(({ parents }) => parents.length === 0).map(({ id }) => id)).toEqual([root])
    expect(terms.flatMap(({ parents }) => parents).filter((id) => !parentsOf.has(id))).toEqual([])
    expect(ids.filter((id) => parentsAbove(id, parentsOf).has(id))).toEqual([])
    expect(ids.filter((id) => !withAncestors(id, parentsOf).has(root))).toEqual([])
  })

  test('have a body system, but for the two at the top', () => {
    const without = terms.filter(({ system }) => system === null).map(({ id }) => id)
    expect(without).toEqual([root, abnormality])
  })

  test('hold every symptom that people tick when they register', () => {
    const labels = new Map(terms.map(({ id, label }) => [id, label]))
    const wrong = commonSymptoms.filter(({ hpoId, label }) => labels.get(hpoId) !== label)
    expect(wrong).toEqual([])
  })
})

describe.each(['en', 'es', 'ca', 'fr', 'nl'])('the words in %s', (language) => {
  const words = wordsSchema.parse(read(`words.${language}.json`))
  const entries = Object.entries(words)
  const folded = (text: string) => text.toLocaleLowerCase(language)

  test('are there for every term, in the same order', () => {
    expect(Object.keys(words)).toEqual(ids)
  })

  test('give each term a name of its own', () => {
    const names = entries.map(([, { name }]) => folded(name))
    expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([])
  })

  test('are at least four where a person may pick the term, each once and other than the name', () => {
    const few = entries.filter(([, { words: list }]) => list.length > 0 && list.length < 4)
    const repeated = entries.filter(([, { name, words: list }]) => {
      const all = [name, ...list].map(folded)
      return new Set(all).size < all.length
    })
    expect(few.map(([id]) => id)).toEqual([])
    expect(repeated.map(([id]) => id)).toEqual([])
  })

  test('are left out for the two at the top and for roots of body systems alone', () => {
    const roots = new Set([root, abnormality, ...bodySystems.flatMap(({ roots: of }) => of)])
    const wordless = entries.filter(([, { words: list }]) => list.length === 0).map(([id]) => id)
    expect(wordless.filter((id) => !roots.has(id))).toEqual([])
  })

  test('have no blanks too many', () => {
    const texts = entries.flatMap(([, { name, about, words: list }]) => [
      name,
      about ?? '',
      ...list,
    ])
    expect(texts.filter((text) => text !== text.trim() || text.includes('  '))).toEqual([])
  })
})

const file = new URL('../../../../../shared/data/hpo/hp.v2025-05-06.json.gz', import.meta.url)
const found = existsSync(file) ? [officialRelease(file)] : []

test.skipIf(found.length === 0)(
  'the official release is there (skipped: shared/data is missing)',
  () => {
    expect(found).toHaveLength(1)
  },
)

describe.each(found)('the official release', (official) => {
  const inSubset = new Set(ids)
  const above = (id: string) => withAncestors(id, official.parents)

  test('has every term under the same label, and none of them is obsolete', () => {
    expect(terms.filter(({ id, label }) => official.labels.get(id) !== label)).toEqual([])
  })

  test('has the same relations: a parent here is the nearest ancestor there', () => {
    const wrong = terms.filter(({ id, parents }) => {
      const nearest = nearestAncestors(id, inSubset, official.parents)
      return [...nearest].sort().join() !== [...parents].sort().join()
    })
    expect(wrong).toEqual([])
  })

  test('has a root of the body system above each term', () => {
    const wrong = terms.filter(({ id, system }: Term) => {
      const roots = bodySystems
        .filter(({ code }) => code === system)
        .flatMap((found) => found.roots)
      return system !== null && !roots.some((of) => above(id).has(of))
    })
    expect(wrong).toEqual([])
  })

  test('has every root of the body systems', () => {
    const roots = bodySystems.flatMap((system) => system.roots)
    expect(roots.filter((id) => !official.labels.has(id))).toEqual([])
  })
})

type Parents = ReadonlyMap<string, readonly string[]>

function withAncestors(
  id: string,
  parents: Parents,
  seen = new Set<string>(),
): ReadonlySet<string> {
  seen.add(id)
  for (const parent of parents.get(id) ?? [])
    if (!seen.has(parent)) withAncestors(parent, parents, seen)
  return seen
}

function parentsAbove(id: string, parents: Parents): ReadonlySet<string> {
  return new Set((parents.get(id) ?? []).flatMap((parent) => [...withAncestors(parent, parents)]))
}

/** The ancestors within the subset that no other ancestor within it lies below. */
function nearestAncestors(id: string, subset: ReadonlySet<string>, parents: Parents): string[] {
  const within = [...parentsAbove(id, parents)].filter((ancestor) => subset.has(ancestor))
  const farther = new Set(within.flatMap((ancestor) => [...parentsAbove(ancestor, parents)]))
  return within.filter((ancestor) => !farther.has(ancestor))
}

function officialRelease(url: URL): { labels: ReadonlyMap<string, string>; parents: Parents } {
  const graphSchema = z.object({
    nodes: z.array(
      z.object({
        id: z.string(),
        lbl: z.string().optional(),
        meta: z.object({ deprecated: z.boolean().optional() }).optional(),
      }),
    ),
    edges: z.array(z.object({ sub: z.string(), pred: z.string(), obj: z.string() })),
  })
  const json: unknown = JSON.parse(gunzipSync(readFileSync(url)).toString('utf8'))
  const { graphs } = z.object({ graphs: z.tuple([graphSchema]) }).parse(json)
  const current = graphs[0].nodes.filter(({ meta }) => meta?.deprecated !== true)
  const parents = new Map<string, string[]>()
  for (const { sub, obj } of graphs[0].edges.filter(({ pred }) => pred === 'is_a')) {
    parents.set(shortId(sub), [...(parents.get(shortId(sub)) ?? []), shortId(obj)])
  }
  return { labels: new Map(current.map(({ id, lbl }) => [shortId(id), lbl ?? ''])), parents }
}

function shortId(iri: string): string {
  return iri.slice(iri.lastIndexOf('/') + 1).replace('_', ':')
}
