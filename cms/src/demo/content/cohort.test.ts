import { idOf, labelOf, openVocabulary, termOf } from '@share4rare/analytics'
import { phenopacketOf, presenceOf, type TermOf } from '@share4rare/schemas'
import { beforeAll, describe, expect, it } from 'vitest'

import { cohort, hpoVersion, profileIn } from './cohort.ts'
import { diseases } from './diseases.ts'
import { ageOf, demoDay, people } from './people.ts'

const packets = cohort()
let inStarter: TermOf

beforeAll(async () => {
  const { ontology } = await openVocabulary('/nowhere')
  inStarter = (hpoId) => {
    const term = termOf(ontology, hpoId)
    return term === null ? null : { hpoId: idOf(ontology, term), label: labelOf(ontology, term) }
  }
})

const profiles = () => packets.map(({ text }, index) => profileIn(text, inStarter, index))

describe('the packets of the demo', () => {
  it('are told in terms of the starter vocabulary alone, and are what we would write ourselves', () => {
    const written = profiles().map((profile, index) => {
      const id = `demo-${String(index + 1).padStart(3, '0')}`
      return JSON.stringify(phenopacketOf(profile, { id, day: demoDay, hpoVersion }))
    })
    expect(written).toEqual(packets.map(({ text }) => text))
  })

  it('tell 4 to 15 symptoms each that somebody has or had, and no two of them the same', () => {
    const counts = profiles().map(
      ({ features }) => features.filter((each) => presenceOf(each) !== 'never').length,
    )
    expect(counts.filter((count) => count < 4 || count > 15)).toEqual([])
    const pictures = profiles().map(({ features }) => JSON.stringify(features))
    expect(new Set(pictures).size).toBe(packets.length)
  })

  it('name what people have now, had before and never had, and since when', () => {
    const features = profiles().flatMap((profile) => profile.features)
    const often = (presence: string) => features.filter((each) => presenceOf(each) === presence)
    expect(often('now').length).toBeGreaterThan(400)
    expect(often('before').length).toBeGreaterThan(150)
    expect(often('never').length).toBeGreaterThan(40)
    expect(features.filter(({ onset }) => onset !== null).length).toBeGreaterThan(300)
  })

  it('have diseases of the demo by the names of Orphanet, and are of people of their age', () => {
    const names = new Map(diseases.map(({ orphaCode, name }) => [orphaCode, name.en]))
    const told = profiles().flatMap((profile) => profile.diseases)
    expect(told.filter(({ orphaCode, name }) => names.get(orphaCode) !== name)).toEqual([])
    expect(people().patients.map(ageOf)).toEqual(packets.map(({ age }) => age))
  })

  it('are of enough validated people with owners of their own for neighbourhoods of eleven', () => {
    const validated = people().patients.filter(({ isValidated }) => isValidated)
    expect(new Set(validated.map(({ owner }) => owner)).size).toBeGreaterThanOrEqual(44)
  })

  it('that cannot be taken are a bug that says which, and why', () => {
    const cut = packets[6]?.text.slice(0, -2) ?? ''
    expect(() => profileIn(cut, inStarter, 'patient-007')).toThrow(
      'Packet patient-007 of the demo is not taken. It is no whole JSON: it may have been cut off.',
    )
  })
})
