import { beforeAll, describe, expect, test } from 'vitest'

import { compileOntology } from '../compiled/compile-ontology.ts'
import { oftenWith } from './often-with.ts'
import { openSymptomBook, type SymptomBook } from './symptom-book.ts'
import type { PlainWords, SymptomWords } from './symptom-words.ts'

const [all, abnormality, muscles, weakness, thighs, calves] = [
  ...['HP:0000001', 'HP:0000118', 'HP:0003011', 'HP:0001324', 'HP:0003701', 'HP:0008981'],
] as const
const inheritance = 'HP:0000005'
const [replaced, merged, gone] = ['HP:0009001', 'HP:0009002', 'HP:0009003']

const term = (id: string, label: string, parents: readonly string[] = []) => ({
  ...{ id, label, parents, definition: '' },
  ...{ altIds: id === calves ? [merged] : [], synonyms: id === calves ? ['Big calves'] : [] },
})
const feature = (hpoId: string, frequency: number | null = null) => ({
  ...{ hpoId, frequency, isPhenotype: true, isExcluded: false },
})
const ontology = compileOntology(
  {
    version: '2025-05-06',
    terms: [
      ...[term(all, 'All'), term(abnormality, 'Phenotypic abnormality', [all])],
      ...[term(inheritance, 'Mode of inheritance', [all])],
      ...[term(muscles, 'Abnormality of the musculature', [abnormality])],
      ...[term(weakness, 'Muscle weakness', [muscles])],
      ...[term(thighs, 'Proximal muscle weakness', [weakness])],
      ...[term(calves, 'Calf muscle hypertrophy', [muscles])],
    ],
    obsolete: [
      { id: replaced, replacedBy: thighs },
      { id: gone, replacedBy: null },
    ],
  },
  {
    version: '2025-05-06',
    diseases: [
      { id: 'ORPHA:1', name: 'One', features: [feature(calves, 0.2), feature(thighs, 0.9)] },
      { id: 'ORPHA:2', name: 'Two', features: [feature(calves, 0.9), feature(weakness)] },
    ],
  },
  { kind: 'official', sources: [] },
)
const none: ReadonlyMap<string, PlainWords> = new Map()
const words = {
  ontology,
  plain: {
    ...{ en: none, ca: none, fr: none, nl: none },
    es: new Map([[thighs, { name: 'Muslos débiles', about: null, words: [] }]]),
  },
  translated: { es: new Map([[4, { name: 'Debilidad muscular proximal' }]]) },
  systems: new Map(),
  oftenFirst: [],
} satisfies SymptomWords
let book: SymptomBook

beforeAll(async () => {
  book = await openSymptomBook(words)
})

describe('a symptom', () => {
  test('is called by its plain name and its translated medical one, or else by the official label', () => {
    const [first, second] = book.named([thighs, calves], 'es')
    expect(first).toMatchObject({ name: 'Muslos débiles' })
    expect(second).toEqual({
      ...{ hpoId: calves, name: 'Calf muscle hypertrophy', medicalName: '', about: null },
    })
  })

  test('is named under the id that was asked for, also if that was replaced or merged', () => {
    const found = book.named([replaced, gone, merged], 'en')
    expect(found.map(({ hpoId, name }) => [hpoId, name])).toEqual([
      [replaced, 'Proximal muscle weakness'],
      [merged, 'Calf muscle hypertrophy'],
    ])
  })

  test('has what is more general and more specific, but for headings', () => {
    const near = book.near(weakness, 'en')
    expect(near?.broader).toEqual([])
    expect(near?.narrower.map(({ hpoId }) => hpoId)).toEqual([thighs])
    expect(book.near(gone, 'en')).toBeNull()
  })

  test('is found by official labels and synonyms, and never if it is no abnormality', () => {
    const search = (q: string) => book.search({ q, language: 'en', limit: 5 })
    expect(search('big calves').map(({ hpoId }) => hpoId)).toEqual([calves])
    expect(['mode of inheritance', 'all', 'musculature'].flatMap(search)).toEqual([])
  })

  test('stands in the system of its root, the most common first', () => {
    const ids = book.inSystem('muscles', 'en').map(({ hpoId }) => hpoId)
    expect(ids).toEqual([thighs, calves, weakness])
    expect(book.inSystem('eyes', 'en')).toEqual([])
  })
})

describe('what people with a disease often have', () => {
  test('comes the most frequent first; what nobody has counted as if half had it', () => {
    expect(oftenWith(ontology, ['ORPHA:2'])).toEqual([calves, weakness])
    expect(oftenWith(ontology, ['ORPHA:1', 'ORPHA:2'])).toEqual([calves, thighs, weakness])
    expect(oftenWith(ontology, ['ORPHA:3'])).toEqual([])
  })

  test('is offered without what was told, and what follows from it', () => {
    const ids = [calves, weakness, thighs]
    const offered = (told: string[]) =>
      book.offered({ ids, told, language: 'en', most: 10 }).map(({ hpoId }) => hpoId)
    expect(offered([])).toEqual(ids)
    expect(offered([replaced])).toEqual([calves])
  })
})
