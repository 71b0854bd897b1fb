import { describe, expect, test } from 'vitest'

import { smallTerms } from '../../../tests/small-release.ts'
import { compileOntology } from '../compiled/compile-ontology.ts'
import { termOf } from '../compiled/ontology.ts'
import { translatedNames } from '../vocabulary.ts'
import { readTranslation } from './read-translation.ts'
import { compileTranslation } from './translation.ts'

const source = (text: string) => ({ from: 'given', sha256: '', text })
const heading =
  'translation_language\tsubject_id\tpredicate_id\tsource_value\ttranslation_value\ttranslation_status'
const row = (id: string, name: string, status: string, predicate = 'rdfs:label') =>
  ['es', id, predicate, 'Invented', name, status].join('\t')
const table = [
  heading,
  row('HP:0000010', 'Picor', 'CANDIDATE'),
  row('HP:0000010', 'Picor inventado', 'OFFICIAL'),
  row('HP:0000010', 'Otro picor', 'OFFICIAL'),
  row('HP:0000010', 'Una explicación', 'OFFICIAL', 'IAO:0000115'),
  row('HP:0000020', '', 'OFFICIAL'),
  row('HP:0000030', 'Loud humming', 'NOT_TRANSLATED'),
  row('HP:0000118', 'Anomalía "inventada"', 'CANDIDATE'),
  row('HP:0000009', 'Un picor de antes', 'OFFICIAL'),
  '',
].join('\n')

describe('a translation of HPO', () => {
  test('gives each term one name, the official one where there is one', () => {
    const labels = readTranslation(source(table.replaceAll('\n', '\r\n')))
    expect(labels.language).toBe('es')
    expect(Object.fromEntries(labels.names)).toEqual({
      'HP:0000009': { name: 'Un picor de antes', isOfficial: true },
      'HP:0000010': { name: 'Picor inventado', isOfficial: true },
      'HP:0000118': { name: 'Anomalía "inventada"', isOfficial: false },
    })
  })

  test('is found by the number of the term, its own name before that of an id that it had', () => {
    const ontology = compileOntology(smallTerms, null, { kind: 'official', sources: [] })
    const translation = compileTranslation(readTranslation(source(table)), ontology)
    const vocabulary = { ontology, orphanet: null, translations: [translation] }
    const itching = termOf(ontology, 'HP:0000010') ?? NaN
    const abnormality = termOf(ontology, 'HP:0000118') ?? NaN
    expect(translatedNames(vocabulary, 'es')).toEqual(
      new Map([
        [itching, { name: 'Picor inventado', isOfficial: true }],
        [abnormality, { name: 'Anomalía "inventada"', isOfficial: false }],
      ]),
    )
    expect(translatedNames(vocabulary, 'ca').size).toBe(0)
  })

  test.each<[what: string, text: string, sentence: RegExp]>([
    [
      'another table',
      'subject_id\ttranslation_value\tcomment\n',
      /it has no columns of Babelon\.$/,
    ],
    ['a cut last line', table.slice(0, -4), /its last line has no end\.$/],
    ['a row that is too short', table.replace('Picor\t', 'Picor '), /line 2, is not a row of 6/],
    ['two languages', table.replace('es\tHP:0000020', 'fr\tHP:0000020'), /into one language\.$/],
    ['no rows', `${heading}\n`, /into one language\.$/],
  ])('is refused: %s', (_, text, sentence) => {
    expect(() => readTranslation(source(text))).toThrow(sentence)
  })
})
