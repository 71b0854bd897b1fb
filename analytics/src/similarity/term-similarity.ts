import { ancestorsOf, type Ontology } from '../ontology/compiled/ontology.ts'
import type { InformationContent } from './information-content.ts'

/** How alike two terms are: 0 is not at all; most measures end at 1. */
export type TermSimilarity = (a: number, b: number) => number

/** What is known of two terms, by which every measure between them is worked out. */
interface TermPair {
  readonly areSame: boolean
  /** What each of them tells. */
  readonly tells: readonly [ofA: number, ofB: number]
  /** What each tells together with all its ancestors. */
  readonly all: readonly [ofA: number, ofB: number]
  /** Whether each is an ancestor of the other. */
  readonly isAbove: readonly [a: boolean, b: boolean]
  /** Of the ancestors that both have, themselves included: what the most telling one tells, and what all tell. */
  readonly shared: { readonly most: number; readonly all: number }
}

/** How a measure makes one number of a pair. */
export type TermFormula = (pair: TermPair) => number

/** The measures of the field between two terms, by name. */
export const termFormulas = {
  resnik,
  lin,
  'jiang-conrath': jiangConrath,
  relevance,
  'information-coefficient': informationCoefficient,
  graphic: graphIc,
  'graphic-inclusive': graphIcInclusive,
} as const satisfies Record<string, TermFormula>

/** One of these measures, by how much the terms of an ontology tell. */
export function termSimilarity(
  formula: TermFormula,
  ontology: Ontology,
  content: InformationContent,
): TermSimilarity {
  const all = withAncestors(ontology, content)
  return (a, b) => {
    const shared = { most: 0, all: 0 }
    const [ofA, ofB] = [ancestorsOf(ontology, a), ancestorsOf(ontology, b)]
    forShared(ofA, ofB, (both) => {
      const tells = content[both] ?? 0
      shared.most = Math.max(shared.most, tells)
      shared.all += tells
    })
    return formula({
      areSame: a === b,
      tells: [content[a] ?? 0, content[b] ?? 0],
      all: [all[a] ?? 0, all[b] ?? 0],
      isAbove: [ofB.includes(a), ofA.includes(b)],
      shared,
    })
  }
}

/** By term, what it tells together with all its ancestors. */
export function withAncestors(ontology: Ontology, content: InformationContent): Float64Array {
  return content.map((_, term) =>
    ancestorsOf(ontology, term).reduce((all, above) => all + (content[above] ?? 0), 0),
  )
}

/** What the most telling ancestor tells that both have (Resnik 1995). */
function resnik({ shared }: TermPair): number {
  return shared.most
}

/** That, as a share of what both tell (Lin 1998). */
function lin({ tells: [ofA, ofB], shared }: TermPair): number {
  return ofA + ofB === 0 ? 0 : (2 * shared.most) / (ofA + ofB)
}

/** One over one more than what one tells and the other does not (Jiang and Conrath 1997); 0 where either tells nothing. */
function jiangConrath({ areSame, tells: [ofA, ofB], shared }: TermPair): number {
  if (areSame) return 1
  return ofA === 0 || ofB === 0 ? 0 : 1 / (ofA + ofB - 2 * shared.most + 1)
}

/** Lin's, less where what is shared is common (Schlicker 2006). */
function relevance(pair: TermPair): number {
  return lin(pair) * (1 - Math.exp(-pair.shared.most))
}

/** Lin's, less where what is shared tells little (Li 2010). */
function informationCoefficient(pair: TermPair): number {
  return lin(pair) * (1 - 1 / (1 + pair.shared.most))
}

/**
 * What all shared ancestors tell over what all ancestors of either tell (Deng 2015), which in the field's libraries
 * leaves out the terms themselves where the other does not have them.
 */
function graphIc({ areSame, tells, all, isAbove, shared }: TermPair): number {
  if (areSame) return 1
  const leftOut = (isAbove[0] ? 0 : tells[0]) + (isAbove[1] ? 0 : tells[1])
  return share(shared.all, all[0] + all[1] - shared.all - leftOut)
}

/** The same with the terms themselves. */
function graphIcInclusive({ all, shared }: TermPair): number {
  return share(shared.all, all[0] + all[1] - shared.all)
}

const share = (shared: number, either: number) => (shared === 0 ? 0 : shared / either)

/** Calls for each number that stands in both ascending lists. */
export function forShared(
  ofA: Uint16Array,
  ofB: Uint16Array,
  onShared: (term: number, atA: number, atB: number) => void,
): void {
  let atB = 0
  for (let atA = 0; atA < ofA.length; atA++) {
    const term = ofA[atA] ?? 0
    while (atB < ofB.length && (ofB[atB] ?? 0) < term) atB++
    if (ofB[atB] === term) onShared(term, atA, atB)
  }
}
