import { describe, expect, test } from 'vitest'

import { starterOntology } from '../../ontology/starter/starter-ontology.ts'
import { allStarterWords, starterSystems } from '../../ontology/starter/starter-words.ts'
import { drawingFrom, drawTen } from './draw-ten.ts'
import { formNeighbourhoods } from './form-neighbourhoods.ts'
import { nearGroups, systemsOfVector } from './near-groups.ts'
import { neighbourhoodSizes } from './neighbourhood.ts'
import { neighbourhoodVector } from './neighbourhood-vector.ts'
import { patientMeasure } from './patient-measure.ts'

const ontology = starterOntology()
const measure = patientMeasure(ontology, ['ORPHA:98896', 'ORPHA:654'])
const weakness = ['HP:0001324', 'HP:0003236', 'HP:0001288']
const seizures = ['HP:0001250', 'HP:0001263', 'HP:0000252']

/** Twelve people with a weakness, whose disease is known, and twelve with seizures. */
const recorded = Array.from({ length: 24 }, (_, at) =>
  measure.recordedOf(
    at < 12 ? { hpoIds: weakness, diseases: ['ORPHA:98896'] } : { hpoIds: seizures, diseases: [] },
  ),
)
const people = { recordedOf: (at: number) => recorded[at] ?? [], ownerOf: (at: number) => at }
const ground = { people, sizes: neighbourhoodSizes, newMaker: measure.newMaker }
const formed = formNeighbourhoods(recorded.keys(), ground)
const drawing = drawingFrom(formed, people, measure.newMaker())
const ten = (hpoIds: readonly string[], diseases: readonly string[]) =>
  drawTen(drawing, {
    owner: -1,
    recorded: measure.recordedOf({ hpoIds, diseases }),
    mayBeShown: () => true,
    sharesLanguage: () => false,
    placeOf: (profile) => profile,
  }).profiles

describe('patients are compared', () => {
  test('by their symptoms', () => {
    expect(ten(seizures, []).every((profile) => profile >= 12)).toBe(true)
    expect(ten(weakness, []).every((profile) => profile < 12)).toBe(true)
  })

  test('by a disease that both have, where symptoms leave it open', () => {
    const mixed = [...seizures.slice(0, 2), ...weakness.slice(0, 1)]
    expect(ten(mixed, []).every((profile) => profile >= 12)).toBe(true)
    expect(
      ten([...seizures.slice(0, 1), ...weakness.slice(0, 1)], ['ORPHA:98896'])[0],
    ).toBeLessThan(12)
  })

  test('a disease or a symptom that nobody knows says nothing', () => {
    expect(measure.recordedOf({ hpoIds: ['HP:9999999'], diseases: ['ORPHA:1'] })).toEqual([])
  })
})

describe('a vector by names', () => {
  const vector = neighbourhoodVector([...Array(12).keys()], people, measure.newMaker())

  test('is the same after reading', () => {
    const read = measure.vectorOf(
      JSON.parse(JSON.stringify(measure.named(vector))) as Record<string, number>,
    )
    expect(read).toEqual(vector)
  })

  test('keeps its meaning when another disease comes before its own', () => {
    const later = patientMeasure(ontology, ['ORPHA:1', 'ORPHA:654', 'ORPHA:98896'])
    expect(later.named(later.vectorOf(measure.named(vector)))).toEqual(measure.named(vector))
  })

  test('loses what means nothing any more', () => {
    expect(measure.vectorOf({ 'HP:9999999': 1, 'known ORPHA:1': 1 }).total).toBe(0)
  })
})

describe('a map', () => {
  test('shows the groups from the nearest on, in twentieths', async () => {
    const own = measure.recordedOf({ hpoIds: weakness, diseases: ['ORPHA:98896'] })
    const near = nearGroups(drawing, own, 5)
    expect(near[0]?.nearness).toBe(1)
    expect(near.every(({ nearness }) => Number.isInteger(Math.round(nearness * 1e9) / 5e7))).toBe(
      true,
    )
    const words = { ontology, plain: await allStarterWords(), systems: starterSystems() }
    const vector = formed.byNumber.get(near[0]?.number ?? -1)?.vector
    expect(vector && systemsOfVector(vector, words, 3)).toContain('muscles')
  })
})

test('what weighs most comes first, and says nothing of anybody else', () => {
  const most = measure.weighingMost([...weakness, ...seizures], 2)
  expect(most).toHaveLength(2)
  expect([...weakness, ...seizures]).toEqual(expect.arrayContaining([...most]))
})
