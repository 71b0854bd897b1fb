import { ancestorsOf, type Ontology } from '../ontology/compiled/ontology.ts'
import type { InformationContent } from './information-content.ts'

/** How alike two terms are: 0 is not at all; most measures end at 1. */
export type TermSimilarity = (a: number, b: number) => number

/** The measures of the field between two terms, by name. */
export const termSimilarities = {
  resnik,
  lin,
  'jiang-conrath': jiangConrath,
  relevance,
  'information-coefficient': informationCoefficient,
  graphic: graphIc,
  'graphic-inclusive': graphIcInclusive,
} as const satisfies Record<
  string,
  (ontology: Ontology, content: InformationContent) => TermSimilarity
>

/** What the most telling ancestor tells that both have (Resnik 1995). */
function resnik(ontology: Ontology, content: InformationContent): TermSimilarity {
  return (a, b) => {
    let most = 0
    forShared(ancestorsOf(ontology, a), ancestorsOf(ontology, b), (shared) => {
      most = Math.max(most, content[shared] ?? 0)
    })
    return most
  }
}

/** That, as a share of what both tell (Lin 1998). */
function lin(ontology: Ontology, content: InformationContent): TermSimilarity {
  const shared = resnik(ontology, content)
  return (a, b) => {
    const both = (content[a] ?? 0) + (content[b] ?? 0)
    return both === 0 ? 0 : (2 * shared(a, b)) / both
  }
}

/** One over one more than what one tells and the other does not (Jiang and Conrath 1997); 0 where either tells nothing. */
function jiangConrath(ontology: Ontology, content: InformationContent): TermSimilarity {
  const shared = resnik(ontology, content)
  return (a, b) => {
    if (a === b) return 1
    const [ofA, ofB] = [content[a] ?? 0, content[b] ?? 0]
    return ofA === 0 || ofB === 0 ? 0 : 1 / (ofA + ofB - 2 * shared(a, b) + 1)
  }
}

/** Lin's, less where what is shared is common (Schlicker 2006). */
function relevance(ontology: Ontology, content: InformationContent): TermSimilarity {
  const [share, shared] = [lin(ontology, content), resnik(ontology, content)]
  return (a, b) => share(a, b) * (1 - Math.exp(-shared(a, b)))
}

/** Lin's, less where what is shared tells little (Li 2010). */
function informationCoefficient(ontology: Ontology, content: InformationContent): TermSimilarity {
  const [share, shared] = [lin(ontology, content), resnik(ontology, content)]
  return (a, b) => share(a, b) * (1 - 1 / (1 + shared(a, b)))
}

/**
 * What all shared ancestors tell over what all ancestors of either tell (Deng 2015), which in the field's libraries
 * leaves out the terms themselves.
 */
function graphIc(ontology: Ontology, content: InformationContent): TermSimilarity {
  return (a, b) => {
    if (a === b) return 1
    const [ofA, ofB] = [ancestorsOf(ontology, a), ancestorsOf(ontology, b)]
    const isAbove = (term: number) =>
      (term !== a || ofB.includes(a)) && (term !== b || ofA.includes(b))
    return shareOf(ofA, ofB, (term) => content[term] ?? 0, isAbove)
  }
}

/** The same with the terms themselves. */
function graphIcInclusive(ontology: Ontology, content: InformationContent): TermSimilarity {
  return (a, b) =>
    shareOf(ancestorsOf(ontology, a), ancestorsOf(ontology, b), (term) => content[term] ?? 0)
}

function shareOf(
  ofA: Uint16Array,
  ofB: Uint16Array,
  tells: (term: number) => number,
  counts: (term: number) => boolean = () => true,
): number {
  let shared = 0
  forShared(ofA, ofB, (term) => {
    shared += tells(term)
  })
  const either = new Set([...ofA, ...ofB].filter(counts))
  const all = [...either].reduce((sum, term) => sum + tells(term), 0)
  return all === 0 ? 0 : shared / all
}

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
