import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

import { describe, expect, it } from 'vitest'
import { z } from 'zod'

import { diseaseProfiles } from './disease-profiles.ts'
import { diseases, undiagnosed } from './diseases.ts'
import { hpoVersion, symptoms, symptomsOf } from './symptoms.ts'

const folder = new URL('../../../../../shared/data/', import.meta.url)
const hpoFile = new URL(`hpo/hp.v${hpoVersion}.json.gz`, folder)
const orphanetFile = new URL('orphanet/orphapacket-2025-12.jsonl.gz', folder)

function unpacked(file: URL): string {
  return gunzipSync(readFileSync(file)).toString('utf8')
}

const ontologySchema = z.object({
  graphs: z.array(
    z.object({ nodes: z.array(z.object({ id: z.string(), lbl: z.string().optional() })) }),
  ),
})
const disorderSchema = z.object({ id: z.string(), label: z.string() })

describe('the symptoms of the demo', () => {
  it('are 25 to 35 terms, and every disease has some', () => {
    expect(symptoms.length).toBeGreaterThanOrEqual(25)
    expect(symptoms.length).toBeLessThanOrEqual(35)
    const without = diseaseProfiles.filter(({ disease }) => symptomsOf(disease).length === 0)
    expect(without).toEqual([])
  })

  it.skipIf(!existsSync(hpoFile))(
    'carry the labels of the official release (skipped where ../shared is missing)',
    () => {
      const { graphs } = ontologySchema.parse(JSON.parse(unpacked(hpoFile)))
      const official = new Map(
        graphs.flatMap(({ nodes }) =>
          nodes.map(({ id, lbl }) => [id.split('/').at(-1)?.replace('_', ':'), lbl]),
        ),
      )
      const wrong = symptoms.filter(({ hpoId, label }) => official.get(hpoId) !== label)
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
      const lines = unpacked(orphanetFile).trim().split('\n')
      const official = new Map(
        lines
          .map((line) => disorderSchema.parse(JSON.parse(line)))
          .map(({ id, label }) => [id, label]),
      )
      const wrong = diseases
        .filter(({ orphaCode }) => orphaCode !== undiagnosed)
        .filter(({ orphaCode, name }) => official.get(orphaCode) !== american(name.en))
      expect(wrong).toEqual([])
    },
  )
})

function american(name: string): string {
  return name.replace('tumour', 'tumor')
}
