import type { Ontology } from '../../ontology/compiled/ontology.ts'
import { listAt, type Ragged } from '../../ontology/compiled/ragged.ts'
import type { BestMatches } from '../best-matches.ts'
import type { InformationContent } from '../information-content.ts'
import { termRows } from '../term-rows.ts'
import type { TermFormula } from '../term-similarity.ts'

/** The best matches between what is sought and one of the profiles, neither of them empty. */
export type Matches = (profile: number) => BestMatches

/**
 * Matches what is sought with all profiles, by several measures between terms at once: the terms that are sought are
 * compared once with every term in use, so that memory grows with the terms in use and not with their pairs.
 */
export function bestMatchScorer(
  ontology: Ontology,
  content: InformationContent,
  profiles: Ragged<Uint16Array>,
): (sought: Uint16Array, formulas: readonly TermFormula[]) => readonly Matches[] {
  const terms = Uint16Array.from(new Set(profiles.items)).sort()
  const places = new Uint16Array(ontology.ids.length)
  terms.forEach((term, at) => {
    places[term] = at
  })
  const inUse = { starts: profiles.starts, items: profiles.items.map((term) => places[term] ?? 0) }
  const rowOf = termRows(ontology, content, terms)
  return (sought, formulas) => {
    const rows = Array.from(sought, (term) => {
      const row = rowOf(term)
      return formulas.map((formula) => row(formula))
    })
    return formulas.map((_, nth) => {
      const ofFormula = rows.flatMap((row) => row[nth] ?? [])
      const best = bestOf(ofFormula, terms.length)
      return (profile) => matchesOf(ofFormula, best, listAt(inUse, profile))
    })
  }
}

/** For every term in use, how alike it is to the sought one that is most like it. */
function bestOf(rows: readonly Float64Array[], terms: number): Float64Array {
  const best = new Float64Array(terms)
  for (const row of rows)
    for (let at = 0; at < terms; at++) best[at] = Math.max(best[at] ?? 0, row[at] ?? 0)
  return best
}

function matchesOf(
  rows: readonly Float64Array[],
  best: Float64Array,
  places: Uint16Array,
): BestMatches {
  let [ofA, ofB] = [0, 0]
  for (const row of rows) ofA += mostAt(row, places)
  for (let nth = 0; nth < places.length; nth++) ofB += best[places[nth] ?? 0] ?? 0
  return { ofA, ofB, countA: rows.length, countB: places.length }
}

function mostAt(row: Float64Array, places: Uint16Array): number {
  let most = 0
  for (let nth = 0; nth < places.length; nth++) {
    const alike = row[places[nth] ?? 0] ?? 0
    if (alike > most) most = alike
  }
  return most
}
