import { existsSync, readFileSync } from 'node:fs'

import { Ajv2019 } from 'ajv/dist/2019.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'

import { phenopacketOf } from './phenopacket.ts'
import { asPresent, onsets, presences, type PhenotypicFeature } from './phenotypic-feature.ts'
import type { DiagnosedDisease, PortableProfile } from './portable-profile.ts'
import { readPhenopacket, type TermOf } from './read-phenopacket.ts'

const ga4gh = new URL('../../../shared/data/ga4gh/jsonschema/', import.meta.url)

const text = fc.string({ minLength: 1, unit: 'grapheme' })
const hpoId = fc.integer({ min: 0, max: 9_999_999 }).map((n) => `HP:${String(n).padStart(7, '0')}`)
const feature: fc.Arbitrary<PhenotypicFeature> = fc
  .record({
    hpoId,
    presence: fc.constantFrom(...presences),
    onset: fc.constantFrom(null, ...onsets),
  })
  .map(({ hpoId, presence, onset }) =>
    asPresent(
      { hpoId, label: `Label of ${hpoId}`, excluded: false, resolved: false, onset },
      presence,
    ),
  )
const diseases: fc.Arbitrary<DiagnosedDisease[]> = fc.array(
  fc.record({ orphaCode: fc.nat(999_999).map((n) => `ORPHA:${String(n)}`), name: text }),
  { maxLength: 3 },
)
const profile: fc.Arbitrary<PortableProfile> = fc.record({
  sex: fc.constantFrom('female', 'male', 'undetermined'),
  age: fc.nat(120),
  diseases,
  suspected: diseases,
  features: fc.uniqueArray(feature, { selector: (each) => each.hpoId, maxLength: 30 }),
})
const note = fc.record({ id: fc.uuid(), day: fc.constant('2026-11-22'), hpoVersion: text })

const everyTerm: TermOf = (hpoId) => ({ hpoId, label: `Label of ${hpoId}` })

describe('a profile as a Phenopacket', () => {
  it('read again is the same profile: nothing is lost, nothing is added', () => {
    fc.assert(
      fc.property(profile, note, (told, made) => {
        const written = JSON.stringify(phenopacketOf(told, made))
        expect(readPhenopacket(written, everyTerm)).toEqual({ ok: true, profile: told })
      }),
    )
  })

  it('cut off anywhere is refused, in a sentence', () => {
    fc.assert(
      fc.property(
        profile,
        note,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (told, made, where) => {
          const written = JSON.stringify(phenopacketOf(told, made))
          const cut = written.slice(0, Math.floor(where * (written.length - 1)))
          expect(readPhenopacket(cut, everyTerm)).toEqual({
            ok: false,
            reasons: ['It is no whole JSON: it may have been cut off.'],
          })
        },
      ),
    )
  })

  it.skipIf(!existsSync(ga4gh))(
    'is valid by the schemas of GA4GH (skipped where ../shared is missing)',
    () => {
      const check = ga4ghCheck()
      fc.assert(
        fc.property(profile, note, (told, made) => {
          expect(check(phenopacketOf(told, made))).toEqual([])
        }),
      )
      expect(check({ id: 'without a note' })).not.toEqual([])
      expect(check({ ...phenopacketOf(...nobody), more: 1 })).not.toEqual([])
    },
  )
})

const nobody = [
  { sex: 'female', age: 0, diseases: [], suspected: [], features: [] },
  { id: 'a', day: '2026-11-22', hpoVersion: '2025-05-06' },
] as const

/** What the schemas of GA4GH find wrong. They name each other by where their own validator keeps them. */
function ga4ghCheck(): (packet: unknown) => unknown[] {
  const kept = 'classpath:/org/phenopackets/phenopackettools/validator/jsonschema/'
  const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/
  const ajv = new Ajv2019({ strict: false, formats: { 'date-time': moment } })
  for (const name of names) {
    const place = outside.includes(name) ? name : `v2/${name}`
    ajv.addSchema({ ...read(name), $id: `${kept}${place}` })
  }
  const check = ajv.getSchema(`${kept}v2/phenopacket-schema.json`)
  if (!check) throw new Error('the schemas of GA4GH have no Phenopacket')
  return (packet) => (check(packet) ? [] : (check.errors ?? []))
}

const outside = ['vrsatile.json', 'vrs-variation-adapter.json']
const names = [
  ...['base', 'biosample', 'disease', 'individual', 'interpretation', 'measurement'],
  ...['medical-action', 'meta-data', 'phenopacket-schema', 'phenotypic-feature'],
  ...['vrsatile', 'vrs-variation-adapter'],
].map((name) => `${name}.json`)

function read(name: string): object {
  return z.looseObject({}).parse(JSON.parse(readFileSync(new URL(name, ga4gh), 'utf8')))
}
