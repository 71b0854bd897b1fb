import { lexiconLanguages } from '@share4rare/schemas'
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'

import { starterBook } from '../../../tests/starter-book.ts'
import { starterWords } from '../starter/starter-words.ts'
import type { SymptomBook } from './symptom-book.ts'
import { typosBetween } from './typos-between.ts'

let book: SymptomBook

beforeAll(async () => {
  book = await starterBook()
})

const language = fc.constantFrom(...lexiconLanguages)

test('whatever is typed, the answer is a list of different symptoms within the limit', () => {
  const query = fc.record({ q: fc.string({ maxLength: 60, unit: 'grapheme' }), language })
  fc.assert(
    fc.property(query, fc.integer({ min: 1, max: 20 }), ({ q, language: of }, limit) => {
      const ids = book.search({ q, language: of, limit }).map(({ hpoId }) => hpoId)
      expect(ids.length).toBeLessThanOrEqual(limit)
      expect(new Set(ids).size).toBe(ids.length)
    }),
  )
})

test('every plain name finds its own symptom, in capitals and without accents', async () => {
  const names = await Promise.all(
    lexiconLanguages.map(async (of) =>
      [...(await starterWords(of))].flatMap(([hpoId, { name, words }]) =>
        words.length > 0 ? [{ hpoId, name, of }] : [],
      ),
    ),
  )
  fc.assert(
    fc.property(fc.constantFrom(...names.flat()), ({ hpoId, name, of }) => {
      const q = name
        .normalize('NFD')
        .replaceAll(/\p{Mark}/gu, '')
        .toUpperCase()
      const found = book.search({ q, language: of, limit: 3 }).map((each) => each.hpoId)
      expect(found).toContain(hpoId)
    }),
  )
})

test('the number of typos is the same either way, and never more than letters', () => {
  const word = fc.string({ maxLength: 12, unit: fc.constantFrom('a', 'b', 'c') })
  fc.assert(
    fc.property(word, word, (left, right) => {
      const typos = typosBetween(left, right, 12)
      expect(typos).toBe(typosBetween(right, left, 12))
      expect(typos).toBeLessThanOrEqual(Math.max(left.length, right.length))
      expect(typos === 0).toBe(left === right)
    }),
  )
})
