import { existsSync, readFileSync } from 'node:fs'

import { describe, expect, test } from 'vitest'
import { z } from 'zod'

import { officialOntology } from '../../tests/official-ontology.ts'
import { idOf, labelOf, termOf } from '../ontology/compiled/ontology.ts'
import { conditionalContent } from './information-content.ts'
import { contents, measures } from './measures.ts'
import { overlap, profileVector, type Amount } from './profile-vector.ts'
import { termFormulas, termSimilarity } from './term-similarity.ts'

const file = new URL('../../../../shared/vectors/similarity-oracle.json', import.meta.url)
const numbers = z.record(z.string(), z.number())
const terms = z.array(z.string())
const oracleSchema = z.object({
  ic: z.array(z.looseObject({ term: z.string(), label: z.string() })),
  termPairs: z.array(z.looseObject({ a: z.string(), b: z.string() })),
  setPairs: z.array(
    z.object({ a: terms, b: terms, sim: z.record(z.string(), z.union([z.number(), numbers])) }),
  ),
})
const found = existsSync(file) ? [oracleSchema.parse(JSON.parse(readFileSync(file, 'utf8')))] : []
const ontology = await officialOntology()
const both = found.flatMap((oracle) => (ontology ? [{ oracle, ontology }] : []))

test.skipIf(both.length === 0)(
  'the oracle and the official release are there (skipped: shared/ is missing)',
  () => {
    expect(both).toHaveLength(1)
  },
)

const betweenTerms = {
  resnik: 'resnik',
  lin: 'lin',
  jc: 'jiang-conrath',
  rel: 'relevance',
  ic: 'information-coefficient',
  graphic: 'graphic',
  graphic_incl: 'graphic-inclusive',
} as const

const combined = { funSimAvg: 'funsimavg', funSimMax: 'funsimmax', BMA: 'bma' } as const
const otherCounts = { omim: 'omim', p_all: 'all-strict', p_all_smoothed: 'all' } as const
const vectors = { simgic: 'simgic', cosine_ic: 'cosine' } as const

/** What the oracle calls it, what we call it, and by which diseases it counts. */
const betweenProfiles: [theirs: string, ours: string, by: keyof typeof contents][] = [
  ...Object.entries(combined).flatMap(([theirWay, ourWay]) => [
    ...Object.entries(betweenTerms).map(([theirs, ours]): (typeof betweenProfiles)[number] => [
      `${theirs}.${theirWay}`,
      `${ours}-${ourWay}`,
      'omim',
    ]),
    ...Object.entries(otherCounts).flatMap(([theirs, by]) =>
      (['resnik', 'lin'] as const).map((name): (typeof betweenProfiles)[number] => [
        `${name}_${theirs}_ref.${theirWay}`,
        `${name}-${ourWay}`,
        by,
      ]),
    ),
  ]),
  ...Object.entries(vectors).flatMap(([name, ours]) =>
    Object.entries(otherCounts).map(([theirs, by]): (typeof betweenProfiles)[number] => [
      `${name}_${theirs}`,
      ours,
      by,
    ]),
  ),
  ['jaccard', 'simui', 'all'],
  ['jaccard_exact', 'exact-terms', 'all'],
  ['soft_geo_g0.6', 'geo', 'all'],
]

function flat(sim: Readonly<Record<string, number | Readonly<Record<string, number>>>>) {
  return Object.fromEntries(
    Object.entries(sim).flatMap(([name, value]): [string, number][] =>
      typeof value === 'number'
        ? [[name, value]]
        : Object.entries(value).map(([way, number]) => [`${name}.${way}`, number]),
    ),
  )
}

const fading: [theirs: string, rate: number, weight: (content: Contents) => Float64Array][] = [
  ...[1, 0.7, 0.5, 0.3].map((rate): (typeof fading)[number] => [
    `soft_simgic_g${rate.toFixed(1)}_p_all_smoothed`,
    rate,
    ({ ic_p_all_smoothed }) => ic_p_all_smoothed,
  ]),
  ['soft_condic_g0.7', 0.7, ({ cond_ic_p_all }) => cond_ic_p_all.map((tells) => tells + 0.25)],
]
type Contents = Readonly<Record<'ic_p_all_smoothed' | 'cond_ic_p_all', Float64Array>>

describe.each(both)('the oracle', ({ oracle, ontology: known }) => {
  const numberOf = (id: string) => termOf(known, id) ?? NaN
  const omim = contents.omim(known)
  const content = {
    ic_omim: omim,
    ic_orpha: contents.orpha(known),
    ic_p_all: contents['all-strict'](known),
    ic_p_all_smoothed: contents.all(known),
    cond_ic_p_all: conditionalContent(known),
  }

  test('agrees on how much each term tells', () => {
    for (const told of oracle.ic) {
      const term = numberOf(told.term)
      expect(idOf(known, term)).toBe(told.term)
      expect(labelOf(known, term)).toBe(told.label)
      for (const [name, values] of Object.entries(content))
        expect(values[term], `${name} of ${told.term}`).toBeCloseTo(Number(told[name]), 10)
    }
  })

  test.each(Object.entries(betweenTerms))('agrees on %s between terms', (theirs, ours) => {
    const alike = termSimilarity(termFormulas[ours], known, omim)
    for (const pair of oracle.termPairs)
      expect(alike(numberOf(pair.a), numberOf(pair.b)), `${pair.a} ${pair.b}`).toBeCloseTo(
        Number(pair[theirs]),
        10,
      )
  })

  test.each(betweenProfiles)('agrees on %s between profiles', (theirs, ours, by) => {
    const alike = measures[ours]?.(known, contents[by](known))
    for (const { a, b, sim } of oracle.setPairs) {
      const expected = flat(sim)[theirs]
      expect(alike?.(a.map(numberOf), b.map(numberOf)), theirs).toBeCloseTo(expected ?? NaN, 10)
    }
  })

  test.each(fading)('agrees on %s, which fades with every step', (theirs, rate, weight) => {
    const weights = weight(content)
    const amount: Amount = (above, steps) => (weights[above] ?? 0) * rate ** steps
    for (const { a, b, sim } of oracle.setPairs) {
      const [ofA, ofB] = [a, b].map((ids) => profileVector(known, ids.map(numberOf), amount))
      const found = ofA && ofB ? overlap(ofA, ofB) : NaN
      expect(found, theirs).toBeCloseTo(flat(sim)[theirs] ?? NaN, 10)
    }
  })
})
