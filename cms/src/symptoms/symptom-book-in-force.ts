import { openSymptomBook, type SymptomBook } from '@share4rare/analytics'
import type { PayloadRequest } from 'payload'

import { stateOfCuratedWords, withCuratedWords } from './curated-words.ts'
import { vocabularyInForce } from './vocabulary-in-force.ts'

/** A book, and the state of the vocabulary and of the curators' words that it was made of. */
interface Edition {
  readonly state: string
  readonly book: SymptomBook
}

/** The edition that serves, and the next one, while it is made. */
interface Shelf {
  inForce: Promise<Edition>
  isRenewing: boolean
  lookedAt: number
}

const looksEveryMs = 2000
const shelves = new WeakMap<object, Shelf>()

/**
 * The symptoms as they are named now. Whether curators or an operator changed something is looked at every two
 * seconds at most, when somebody asks. Only the first who ask wait for a book: the old one serves until the next.
 */
export async function symptomBookInForce(req: PayloadRequest): Promise<SymptomBook> {
  const shelf = shelves.get(req.payload.db.pool) ?? begun(req)
  const { book, state } = await shelf.inForce
  if (!shelf.isRenewing && Date.now() - shelf.lookedAt >= looksEveryMs) {
    shelf.lookedAt = Date.now()
    if ((await stateNow(req)) !== state) renew(shelf, req)
  }
  return book
}

/** What cannot be made is tried again by the next who asks. */
function begun(req: PayloadRequest): Shelf {
  const { pool } = req.payload.db
  const inForce = madeNow(req).catch((error: unknown) => {
    shelves.delete(pool)
    throw error
  })
  const shelf: Shelf = { inForce, isRenewing: false, lookedAt: Date.now() }
  shelves.set(pool, shelf)
  return shelf
}

/** Nobody waits for it. Where it fails, the old edition stays, and the next look tries again. */
function renew(shelf: Shelf, req: PayloadRequest): void {
  shelf.isRenewing = true
  madeNow(req)
    .then((edition) => (shelf.inForce = Promise.resolve(edition)))
    .catch((error: unknown) => {
      req.payload.logger.error({ err: error, msg: 'The words of symptoms could not be read anew.' })
    })
    .finally(() => (shelf.isRenewing = false))
}

/** The state is read before the words: what changes between is found by the next look. */
async function madeNow(req: PayloadRequest): Promise<Edition> {
  const state = await stateNow(req)
  const { words } = await vocabularyInForce(req.payload)
  const plain = await withCuratedWords(req, words.plain)
  return { state, book: await openSymptomBook({ ...words, plain }) }
}

async function stateNow(req: PayloadRequest): Promise<string> {
  const { mark } = await vocabularyInForce(req.payload)
  return `${mark} ${await stateOfCuratedWords(req)}`
}
