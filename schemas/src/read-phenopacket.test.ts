import { describe, expect, it } from 'vitest'

import { mostFeatures } from './keep-feature.ts'
import { phenopacketOf } from './phenopacket.ts'
import { readPhenopacket, type TermOf } from './read-phenopacket.ts'

const [seizure, formerly, late] = ['HP:0001250', 'HP:0009999', 'HP:0003584'] as const
const termOf: TermOf = (hpoId) =>
  hpoId === seizure || hpoId === formerly ? { hpoId: seizure, label: 'Seizure' } : null
const disease = { orphaCode: 'ORPHA:558', name: 'Marfan syndrome' }
const told = {
  sex: 'undetermined',
  age: 3,
  diseases: [disease],
  suspected: [],
  features: [],
} as const
const whole = phenopacketOf(told, { id: 'invented', day: '2026-11-22', hpoVersion: '2025-05-06' })

const withFeatures = (...phenotypicFeatures: readonly object[]) => ({
  ...whole,
  phenotypicFeatures,
})
const feature = (id: string, more: object = {}) => ({
  type: { id, label: 'As somebody wrote' },
  ...more,
})
const onset = (id: string) => ({ onset: { ontologyClass: { id, label: 'As somebody wrote' } } })
const read = (packet: object) => readPhenopacket(JSON.stringify(packet), termOf)

describe('a Phenopacket of somebody else', () => {
  it('is read for the features, sex, age and diseases in it; the rest is passed over', () => {
    const more = { ...feature(seizure, onset(late)), severity: feature('HP:0012828').type }
    expect(read({ ...withFeatures(more), files: [{ uri: 'file:///a' }] })).toEqual({
      ok: true,
      profile: {
        ...told,
        features: [{ ...{ hpoId: seizure, label: 'Seizure', onset: 'after-sixty' }, ...now }],
      },
    })
  })

  it('with a term that was replaced has the one of today, once, as it was said last', () => {
    const reading = read(withFeatures(feature(formerly), feature(seizure, { resolution: {} })))
    expect(reading).toMatchObject({
      profile: { features: [{ hpoId: seizure, label: 'Seizure', resolved: true }] },
    })
  })

  it.each([
    [
      'of version 1',
      { ...whole, metaData: { phenopacketSchemaVersion: '1.0.0' } },
      /version 1\.0\.0 /,
    ],
    ['that is none', { hello: 'world' }, /no Phenopacket .*subject/],
    [
      'with a date of birth and no age',
      { ...whole, subject: { id: 'a', sex: 'MALE' } },
      /timeAtLast/,
    ],
    [
      'with a disease that was excluded',
      { ...whole, diseases: [{ term: { id: 'ORPHA:1', label: 'A' }, excluded: true }] },
      /diseases\.0\.excluded/,
    ],
    [
      'with a disease of another list',
      { ...whole, diseases: [{ term: { id: 'OMIM:1', label: 'A' } }] },
      /diseases\.0\.term\.id/,
    ],
    [
      'with a term nobody knows',
      withFeatures(feature('HP:1234567')),
      /HP:1234567 is not in the vocabulary/,
    ],
    [
      'with a term that is not of HPO',
      withFeatures(feature('MP:0000001')),
      /MP:0000001 is no term of the Human/,
    ],
    [
      'with what never was, and ended',
      withFeatures(feature(seizure, { excluded: true, resolution: {} })),
      /excluded, and yet/,
    ],
    [
      'with an onset told otherwise',
      withFeatures(feature(seizure, { onset: { age: {} } })),
      /onset that is none/,
    ],
    [
      'with a symptom as an onset',
      withFeatures(feature(seizure, onset(seizure))),
      /onset that is none/,
    ],
    [
      'with more than anybody has',
      withFeatures(...Array.from({ length: mostFeatures + 1 }, () => feature(seizure))),
      /more than 1000/,
    ],
  ])('%s is refused in a sentence that says why', (_what, packet, why) => {
    expect(read(packet)).toEqual({
      ok: false,
      reasons: expect.arrayContaining([expect.stringMatching(why)]) as string[],
    })
  })

  it('tells every term for which it is refused, and is not taken in part', () => {
    const reading = read(
      withFeatures(feature('HP:0000007'), feature(seizure), feature('MP:0000001')),
    )
    expect(reading).toMatchObject({
      ok: false,
      reasons: [/HP:0000007/, /MP:0000001/].map((why) => expect.stringMatching(why) as string),
    })
  })
})

const now = { excluded: false, resolved: false }
