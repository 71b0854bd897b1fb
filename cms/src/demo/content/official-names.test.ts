import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

import { commonSymptoms, onsetTerms } from '@share4rare/schemas'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'

import { cohort, hpoVersion } from './cohort.ts'
import { diseases, undiagnosed } from './diseases.ts'

const folder = new URL('../../../../../shared/data/', import.meta.url)
const hpoFile = new URL(`hpo/hp.v${hpoVersion}.json.gz`, folder)
const orphanetFile = new URL('orphanet/orphapacket-2025-12.jsonl.gz', folder)

function unpacked(file: URL): string {
  return gunzipSync(readFileSync(file)).toString('utf8')
}

const termSchema = z.object({
  id: z.string(),
  lbl: z.string().optional(),
  meta: z.object({ deprecated: z.boolean().optional() }).optional(),
})
const ontologySchema = z.object({ graphs: z.array(z.object({ nodes: z.array(termSchema) })) })
const disorderSchema = z.object({
  id: z.string(),
  label: z.string(),
  type: z.string(),
  parents: z.array(z.string()),
})

const packetSchema = z.object({
  phenotypicFeatures: z.array(z.object({ type: z.object({ id: z.string(), label: z.string() }) })),
})

type Disorder = z.infer<typeof disorderSchema>

function nomenclature(): ReadonlyMap<string, Disorder> {
  const lines = unpacked(orphanetFile).trim().split('\n')
  const disorders = lines.map((line) => disorderSchema.parse(JSON.parse(line)))
  return new Map(disorders.map((disorder) => [disorder.id, disorder]))
}

function isBelow(code: string, above: string, official: ReadonlyMap<string, Disorder>): boolean {
  const parents = official.get(code)?.parents ?? []
  return parents.includes(above) || parents.some((parent) => isBelow(parent, above, official))
}

describe('the symptoms of the demo', () => {
  it.skipIf(!existsSync(hpoFile))(
    'carry the labels of the official release (skipped where ../shared is missing)',
    () => {
      const { graphs } = ontologySchema.parse(JSON.parse(unpacked(hpoFile)))
      const official = new Map(
        graphs.flatMap(({ nodes }) =>
          nodes
            .filter(({ meta }) => meta?.deprecated !== true)
            .map(({ id, lbl }) => [id.split('/').at(-1)?.replace('_', ':'), lbl]),
        ),
      )
      const named = [...written, ...commonSymptoms, ...Object.values(onsetTerms)]
      const wrong = named.filter(({ hpoId, label }) => official.get(hpoId) !== label)
      expect(wrong).toEqual([])
    },
  )
})

describe('the diseases of the demo', () => {
  it('stand below nodes that are there too', () => {
    const codes = new Set(diseases.map(({ orphaCode }) => orphaCode))
    expect(codes.size).toBe(diseases.length)
    const lost = diseases.filter(({ parent }) => parent !== null && !codes.has(parent))
    expect(lost).toEqual([])
  })

  it.skipIf(!existsSync(orphanetFile))(
    'carry the names of the official nomenclature (skipped where ../shared is missing)',
    () => {
      const official = nomenclature()
      const wrong = known.filter(
        ({ orphaCode, name }) => official.get(orphaCode)?.label !== name.en,
      )
      expect(wrong).toEqual([])
    },
  )

  it.skipIf(!existsSync(orphanetFile))(
    'stand below their nodes there too, and are groups where those are (skipped where ../shared is missing)',
    () => {
      const official = nomenclature()
      const misplaced = known.filter(
        ({ orphaCode, parent }) => parent !== null && !isBelow(orphaCode, parent, official),
      )
      expect(misplaced).toEqual([])
      const levels = known.map(({ orphaCode }) => official.get(orphaCode)?.type)
      expect(levels).toEqual(known.map(({ level }) => typeOf[level]))
    },
  )
})

/** Terms as the packets themselves call them. */
const written = cohort().flatMap(({ text }) =>
  packetSchema
    .parse(JSON.parse(text))
    .phenotypicFeatures.map(({ type }) => ({ hpoId: type.id, label: type.label })),
)
const known = diseases.filter(({ orphaCode }) => orphaCode !== undiagnosed)
const typeOf = { group: 'Category', disorder: 'Disease' } as const
