import { contents, measures } from '../measures.ts'

/** A measure, and by which diseases it knows how much a term tells. */
export interface MeasureChoice {
  readonly name: string
  readonly by: keyof typeof contents
}

/**
 * The measure of this name: `lin-bma`, or with the diseases by which it counts, `lin-bma@all`. Without them those of
 * the field count by OMIM, as its libraries do, and ours by all. Null where there is none.
 */
export function measureChoice(words: string): MeasureChoice | null {
  const [name = '', by, ...more] = words.split('@')
  if (!Object.hasOwn(measures, name) || more.length > 0) return null
  if (by === undefined) return { name, by: ours.includes(name) ? 'all' : 'omim' }
  return isContent(by) && !name.startsWith('own') ? { name, by } : null
}

/** The names of all measures, and of what may stand behind them. */
export const measureNames = Object.keys(measures).sort()
/** By which diseases measures count: what may stand behind the `@`. */
export const contentNames = Object.keys(contents)

const ours = ['own', 'own-terms', 'geo']

const isContent = (by: string): by is keyof typeof contents => Object.hasOwn(contents, by)
