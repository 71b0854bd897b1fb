import {
  formedBy,
  isOfFew,
  neighboursOf,
  pairOfWorlds,
  seenInExact,
  seenInOwn,
} from './attacked-worlds.ts'
import { learned, rightOf, signs, type Told } from './list-attacker.ts'

const seenIn = { neighbourhoods: seenInOwn, exact: seenInExact } as const

/** How many pairs of worlds an attacker learns from, and in how many others they then guess; the first seed. */
export interface Tries {
  readonly learnFrom: number
  readonly guessIn: number
  readonly seed?: number
}

/**
 * An attacker learns the best rule from pairs of worlds, with and without the symptom, and guesses in others, which of
 * the two it is being drawn. Only pairs in which few neighbours have what the symptom gives, in either world.
 */
export function guessedRight(
  lists: keyof typeof seenIn,
  { learnFrom, guessIn, seed = 0 }: Tries,
  counts: typeof isFewInBoth = isFewInBoth,
): { readonly right: number; readonly guesses: number } {
  const pairs = pairsFrom(seed, learnFrom + guessIn, counts)
  const rule = learned(pairs.slice(0, learnFrom).flatMap((pair) => bothTold(lists, pair)))
  const guessed = pairs
    .slice(learnFrom)
    .flatMap((pair, nth) => bothTold(lists, pair).slice(nth % 2, 1 + (nth % 2)))
  return { right: rightOf(rule, guessed), guesses: guessed.length }
}

type Pair = ReturnType<typeof pairOfWorlds>

function pairsFrom(seed: number, wanted: number, counts: (pair: Pair) => boolean): Pair[] {
  const pairs: Pair[] = []
  for (let next = seed; pairs.length < wanted; next++) {
    const pair = pairOfWorlds(next)
    if (counts(pair)) pairs.push(pair)
  }
  return pairs
}

const isFewInBoth = (pair: Pair): boolean =>
  [pair.without, pair.having].every((world) => isOfFew(pair, neighboursOf(world, formedBy(world))))

function bothTold(lists: keyof typeof seenIn, { without, having }: Pair): Told[] {
  return [
    { signs: signs(without.known, seenIn[lists](without)), has: false },
    { signs: signs(having.known, seenIn[lists](having)), has: true },
  ]
}
