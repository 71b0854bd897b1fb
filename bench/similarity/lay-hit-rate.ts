import { hitRates } from '../../analytics/tests/lay-hit-rate.ts'
import { layPhrases } from '../../analytics/tests/lay-phrases.ts'
import { starterBook } from '../../analytics/tests/starter-book.ts'

/**
 * The share of phrases whose right term is among the first five that are found, by language: of the phrases by which
 * the search was made, and apart from them of those that were written before and that nobody looked into.
 */
export async function layHitRate() {
  const book = await starterBook()
  return {
    phrases: hitRates(book, layPhrases('phrases')),
    heldOut: hitRates(book, layPhrases('held-out')),
  }
}
