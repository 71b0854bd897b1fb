import { existsSync, readFileSync } from 'node:fs'

import { describe, expect, test } from 'vitest'
import { z } from 'zod'

import { summariseNumbers } from '../aggregate/summarise-numbers.ts'
import { secretKey } from '../secret-key.ts'
import { disclosureRules } from './disclosure-rules.ts'
import { countNoiseTable, uniform } from './noise.ts'
import { peerBands } from './peer-bands.ts'
import { peerGroups } from './peer-groups.ts'
import { protectCount } from './protect-count.ts'
import { protectMean } from './protect-numbers.ts'
import { addKeys, recordKey } from './record-key.ts'

const file = new URL('../../../../shared/vectors/release_vectors.json', import.meta.url)

const vectorsSchema = z.object({
  provenance: z.object({
    partitionInput: z.object({
      children: z.record(z.string(), z.array(z.string())),
      sizes: z.record(z.string(), z.number()),
      root: z.string(),
    }),
    chartEdges: z.array(z.number()),
  }),
  key_hex: z.string(),
  rows: z.array(z.tuple([z.string(), z.string()])),
  rkey_first: z.string(),
  cellkey: z.string(),
  uniform_n: z.number(),
  geom_table: z.array(z.tuple([z.number(), z.number(), z.number()])),
  count: z.number(),
  mean: z.number(),
  chart: z.unknown(),
  partition: z.tuple([
    z.array(z.tuple([z.string(), z.array(z.string()), z.number()])),
    z.array(z.string()),
  ]),
})

const found = existsSync(file) ? [vectorsSchema.parse(JSON.parse(readFileSync(file, 'utf8')))] : []

test.skipIf(found.length === 0)(
  'the test vectors are there (skipped: shared/vectors is missing)',
  () => {
    expect(found).toHaveLength(1)
  },
)

describe.each(found)('the test vectors', (vectors) => {
  const noiseKey = secretKey(vectors.key_hex)
  const protection = { rules: disclosureRules, noiseKey }
  const statistic = 's:x'
  const keys = vectors.rows.map(([pseudonym, value]) =>
    recordKey({ pseudonym, statistic, value }, noiseKey),
  )
  const cellKey = keys.reduce(addKeys, 0n)
  const { partitionInput, chartEdges } = vectors.provenance
  const summary = summariseNumbers(
    {
      measure: 'numbers',
      code: 'example',
      title: { en: 'Example' },
      showPosition: true,
      minimum: 0,
      maximum: 100,
      unit: null,
      direction: 'neutral',
    },
    vectors.rows.map(([, value]) => ({ number: Number(value), people: 1 })),
    cellKey,
  )

  test('record keys and cell keys', () => {
    expect(String(keys[0])).toBe(vectors.rkey_first)
    expect(String(cellKey)).toBe(vectors.cellkey)
  })

  test('the uniform draw', () => {
    expect(uniform({ tag: 'n', statistic, cellKey }, noiseKey)).toBe(vectors.uniform_n)
  })

  test('the table of count noise, to the last bit', () => {
    const table = countNoiseTable.map((row) => [row.noise, row.probability, row.cumulative])
    expect(table).toEqual(vectors.geom_table)
  })

  test('a count and a mean', () => {
    expect(protectCount(vectors.rows.length, { tag: 'n', statistic, cellKey }, protection)).toEqual(
      {
        status: 'shown',
        value: vectors.count,
      },
    )
    expect(protectMean(summary, statistic, protection)).toEqual({
      status: 'shown',
      value: vectors.mean,
    })
  })

  test('the bands of a chart', () => {
    expect(summary.bins.map(({ from }) => from)).toEqual(chartEdges.slice(0, -1))
    expect(peerBands(summary, statistic, protection)).toEqual(vectors.chart)
  })

  test('the partition into peer groups', () => {
    const sizes = new Map(Object.entries(partitionInput.sizes))
    const { groups, leftover } = peerGroups(partitionInput, sizes, disclosureRules.peerGroupPeople)
    const rows = groups.map(({ node, leaves, people }) => [node, leaves, people])
    expect([rows, leftover]).toEqual(vectors.partition)
  })
})
