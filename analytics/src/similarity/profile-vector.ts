import { ancestorsOf, type Ontology } from '../ontology/compiled/ontology.ts'
import { forShared } from './term-similarity.ts'

/** What a profile holds: its terms and all above them, ascending, each with how much of it there is. */
export interface ProfileVector {
  readonly terms: Uint16Array
  readonly amounts: Float64Array
}

/** How much of an ancestor a recorded term gives, this many steps above it. */
export type Amount = (ancestor: number, steps: number) => number

/** The vector of recorded terms: of each ancestor, the most that any of them gives. */
export function profileVector(
  ontology: Ontology,
  recorded: ArrayLike<number>,
  amount: Amount,
): ProfileVector {
  const most = new Map<number, number>()
  for (const term of new Set(Array.from(recorded))) {
    const start = ontology.ancestors.starts[term] ?? 0
    ancestorsOf(ontology, term).forEach((above, at) => {
      const given = amount(above, ontology.steps[start + at] ?? 0)
      if (given > (most.get(above) ?? -1)) most.set(above, given)
    })
  }
  const terms = Uint16Array.from(most.keys()).sort()
  return { terms, amounts: Float64Array.from(terms, (term) => most.get(term) ?? 0) }
}

/** All that both hold over all that either holds, between 0 and 1. */
export function overlap(a: ProfileVector, b: ProfileVector): number {
  let both = 0
  forShared(a.terms, b.terms, (_, atA, atB) => {
    both += Math.min(a.amounts[atA] ?? 0, b.amounts[atB] ?? 0)
  })
  const either = total(a) + total(b) - both
  return either === 0 ? 0 : both / either
}

/** Which part of what both hold each shared ancestor makes, the greatest first; the parts add up to 1. */
export function reasonsOf(
  a: ProfileVector,
  b: ProfileVector,
): readonly { readonly term: number; readonly share: number }[] {
  const found: { term: number; amount: number }[] = []
  forShared(a.terms, b.terms, (term, atA, atB) => {
    found.push({ term, amount: Math.min(a.amounts[atA] ?? 0, b.amounts[atB] ?? 0) })
  })
  const both = found.reduce((all, { amount }) => all + amount, 0)
  return found
    .filter(({ amount }) => amount > 0)
    .map(({ term, amount }) => ({ term, share: amount / both }))
    .sort((one, other) => other.share - one.share || one.term - other.term)
}

/** The cosine of two vectors. */
export function cosine(a: ProfileVector, b: ProfileVector): number {
  let both = 0
  forShared(a.terms, b.terms, (_, atA, atB) => {
    both += (a.amounts[atA] ?? 0) * (b.amounts[atB] ?? 0)
  })
  return both === 0 ? 0 : both / (lengthOf(a) * lengthOf(b))
}

/** The root of the sum of squares. */
export const lengthOf = ({ amounts }: ProfileVector): number => Math.hypot(...amounts)

const total = ({ amounts }: ProfileVector) => amounts.reduce((all, amount) => all + amount, 0)
