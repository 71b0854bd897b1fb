import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

import { describe, expect, test } from 'vitest'
import { z } from 'zod'

const languages = ['en', 'es', 'ca', 'fr', 'nl'] as const
const release = new URL('../../../shared/data/hpo/hp.v2025-05-06.json.gz', import.meta.url)
const phenotypicAbnormality = 'HP:0000118'

const rowSchema = z.strictObject({
  phrase: z.string().trim().min(2).max(80),
  right: z
    .array(z.string().regex(/^HP:\d{7}$/))
    .min(1)
    .max(4),
})
const tableSchema = z.record(z.enum(languages), z.array(rowSchema))

const heldOut = read('held-out')
const others = read('phrases')

describe.each(languages)('the lay phrases in %s', (language) => {
  test('are thirty that are held out and at least 75 others', () => {
    expect(heldOut[language]).toHaveLength(30)
    expect(others[language].length).toBeGreaterThanOrEqual(75)
  })

  test('stand once each across both files, whatever their case and accents', () => {
    const plain = [...heldOut[language], ...others[language]].map(({ phrase }) => plainOf(phrase))
    expect(plain.filter((phrase, index) => plain.indexOf(phrase) < index)).toEqual([])
  })

  test('name each right term once', () => {
    const rows = [...heldOut[language], ...others[language]]
    expect(rows.filter(({ right }) => new Set(right).size < right.length)).toEqual([])
  })
})

test.skipIf(!existsSync(release))(
  'every right term is a current phenotypic abnormality (skipped: shared/data/hpo is missing)',
  () => {
    const current = currentTerms(phenotypicAbnormality)
    const rows = [heldOut, others].flatMap((table) => languages.flatMap((name) => table[name]))
    const unknown = rows.flatMap(({ right }) => right.filter((id) => !current.has(id)))
    expect(unknown).toEqual([])
  },
)

function read(name: string): z.infer<typeof tableSchema> {
  const file = new URL(`lay-phrases/${name}.json`, import.meta.url)
  return tableSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
}

function plainOf(phrase: string): string {
  return phrase.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim()
}

const releaseSchema = z.object({
  graphs: z.array(
    z.object({
      nodes: z.array(
        z.object({
          id: z.string(),
          meta: z.object({ deprecated: z.boolean().optional() }).optional(),
        }),
      ),
      edges: z.array(z.object({ sub: z.string(), pred: z.string(), obj: z.string() })),
    }),
  ),
})

/** The terms beneath one term of the official release (itself not among them), without obsolete ones. */
function currentTerms(top: string): ReadonlySet<string> {
  const { graphs } = releaseSchema.parse(
    JSON.parse(gunzipSync(readFileSync(release)).toString('utf8')),
  )
  const edges = graphs.flatMap((graph) => graph.edges).filter(({ pred }) => pred === 'is_a')
  const children = Map.groupBy(edges, ({ obj }) => curieOf(obj))
  const found = new Set<string>()
  const waiting = [top]
  for (let term = waiting.pop(); term !== undefined; term = waiting.pop()) {
    const below = (children.get(term) ?? []).map(({ sub }) => curieOf(sub))
    const unseen = below.filter((id) => !found.has(id))
    unseen.forEach((id) => found.add(id))
    waiting.push(...unseen)
  }
  const obsolete = graphs.flatMap(({ nodes }) => nodes.filter(({ meta }) => meta?.deprecated))
  obsolete.forEach(({ id }) => found.delete(curieOf(id)))
  return found
}

/** `HP:0001250` of `http://purl.obolibrary.org/obo/HP_0001250`. */
function curieOf(address: string): string {
  return address.slice(address.lastIndexOf('/') + 1).replace('_', ':')
}
