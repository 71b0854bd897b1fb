import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { keepFeature, mostFeatures, withoutFeature, type ToldFeature } from './keep-feature.ts'
import {
  onsets,
  phenotypicFeatureSchema,
  presenceOf,
  presences,
  asPresent,
  type PhenotypicFeature,
} from './phenotypic-feature.ts'

const hpoId = fc.integer({ min: 1, max: 12 }).map((n) => `HP:${String(n).padStart(7, '0')}`)
const onset = fc.constantFrom(null, ...onsets)
const feature: fc.Arbitrary<PhenotypicFeature> = fc
  .record({ hpoId, presence: fc.constantFrom(...presences), onset })
  .map(({ hpoId, presence, onset }) =>
    asPresent({ hpoId, label: hpoId, excluded: false, resolved: false, onset }, presence),
  )
const profile = fc.uniqueArray(feature, { selector: (each) => each.hpoId })
const told: fc.Arbitrary<ToldFeature> = fc
  .record(
    { hpoId, presence: fc.constantFrom(...presences), onset, insteadOf: hpoId },
    { requiredKeys: ['hpoId'] },
  )
  .map((said) => ({ ...said, label: said.hpoId }))

const idsOf = (features: readonly PhenotypicFeature[]) => features.map((each) => each.hpoId)
const find = (features: readonly PhenotypicFeature[], id: string) =>
  features.find((each) => each.hpoId === id)

describe('a symptom that is told', () => {
  it('is there once, as it was said, and fits the words of GA4GH', () => {
    fc.assert(
      fc.property(profile, told, (known, said) => {
        const kept = keepFeature(known, said)
        expect(idsOf(kept).filter((id) => id === said.hpoId)).toHaveLength(1)
        expect(kept.filter((each) => !phenotypicFeatureSchema.safeParse(each).success)).toEqual([])
        const itself = find(kept, said.hpoId)
        expect(itself && presenceOf(itself)).toBe(said.presence ?? (itself && presenceOf(itself)))
      }),
    )
  })

  it('changes nothing else: what is not named stays as it was, in its order', () => {
    fc.assert(
      fc.property(profile, told, (known, said) => {
        const others = (features: readonly PhenotypicFeature[]) =>
          features.filter((each) => each.hpoId !== said.hpoId && each.hpoId !== said.insteadOf)
        expect(others(keepFeature(known, said))).toEqual(others(known))
      }),
    )
  })

  it('told twice, as by two taps or two tabs, is the same as once', () => {
    fc.assert(
      fc.property(profile, told, (known, said) => {
        const once = keepFeature(known, said)
        expect(keepFeature(once, said)).toEqual(once)
      }),
    )
  })

  it('keeps what is known of it where nothing is said about it', () => {
    fc.assert(
      fc.property(profile, feature, (known, each) => {
        const before = keepFeature(known, { ...each, presence: presenceOf(each) })
        const again = keepFeature(before, { hpoId: each.hpoId, label: each.label })
        expect(again).toEqual(before)
      }),
    )
  })

  it('takes over what was known of the one in whose place it stands', () => {
    const known = [asPresent({ ...blank, onset: 'at-birth' }, 'before')]
    expect(
      keepFeature(known, { hpoId: 'HP:0000002', label: 'Two', insteadOf: blank.hpoId }),
    ).toEqual([{ ...known[0], hpoId: 'HP:0000002', label: 'Two' }])
  })

  it('that is taken away leaves the others as they were, and no trace', () => {
    fc.assert(
      fc.property(profile, hpoId, (known, id) => {
        const left = withoutFeature(known, id)
        expect(left).toEqual(known.filter((each) => each.hpoId !== id))
        expect(withoutFeature(left, id)).toEqual(left)
      }),
    )
  })
})

const blank = {
  ...{ hpoId: 'HP:0000001', label: 'One', onset: null },
  ...{ excluded: false, resolved: false },
} as const

it('a row that stands twice in an old record stands once, as it was said last', () => {
  const twice = [blank, { ...blank, excluded: true }]
  expect(withoutFeature(twice, 'HP:0000009')).toEqual([{ ...blank, excluded: true }])
})

it('a thousand are taken, and then no more are added, but each can still be changed', () => {
  const many = Array.from({ length: mostFeatures }, (_, nth) => ({
    ...blank,
    hpoId: `HP:${String(nth).padStart(7, '0')}`,
  }))
  const full = many.reduce<readonly PhenotypicFeature[]>(keepFeature, [])
  expect(full).toHaveLength(mostFeatures)
  expect(keepFeature(full, { hpoId: 'HP:9999999', label: 'More' })).toEqual(full)
  const changed = keepFeature(full, { hpoId: 'HP:0000500', label: 'One', presence: 'before' })
  expect(changed.filter(({ resolved }) => resolved)).toHaveLength(1)
})
