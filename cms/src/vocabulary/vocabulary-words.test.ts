import { expect, test } from 'vitest'

import { vocabularyWords } from './vocabulary-words.ts'

const both = ['--hpo', 'hp.json', '--annotations', 'hp.hpoa']
const sources = {
  ontology: 'hp.json',
  annotations: 'hp.hpoa',
  orphanet: undefined,
  translations: [],
}

test.each([
  ['show', { verb: 'show' }],
  [`install ${both.join(' ')}`, { verb: 'install', sources }],
  [
    `install ${both.join(' ')} --orphanet o.xml`,
    { verb: 'install', sources: { ...sources, orphanet: 'o.xml' } },
  ],
  [
    `install --translations es.tsv fr.tsv --translations nl.tsv ${both.join(' ')}`,
    { verb: 'install', sources: { ...sources, translations: ['es.tsv', 'nl.tsv', 'fr.tsv'] } },
  ],
  ['check hp.json', { verb: 'check', sources: { ...sources, annotations: undefined } }],
  [`check ${both.join(' ')}`, { verb: 'check', sources }],
])('npm run vocabulary -- %s', (words, asked) => {
  expect(vocabularyWords(words.split(' '))).toEqual(asked)
})

test.each([
  ...['', 'show more', 'install', 'install hp.json', 'install --hpo hp.json', 'install --hpo'],
  ...[`install ${both.join(' ')} more`, `install ${both.join(' ')} --unknown`, 'check', 'remove'],
])('npm run vocabulary -- %s, which asks nothing that it does', (words) => {
  expect(vocabularyWords(words.split(' '))).toBeNull()
})
