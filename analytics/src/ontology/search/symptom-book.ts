import type {
  BodySystemCode,
  LexiconLanguage,
  NearSymptoms,
  SymptomSuggestion,
  SymptomSystems,
} from '@share4rare/schemas'
import { bodySystems } from '@share4rare/schemas'

import { ancestorsOf, noTerm, termOf } from '../compiled/ontology.ts'
import { listAt } from '../compiled/ragged.ts'
import { commonestFirst, commonnessOf } from './commonness.ts'
import { openLaySearch, type LayQuery } from './lay-search.ts'
import { suggestionOf } from './suggestion-of.ts'
import { pickableTerms, systemOf, type SymptomWords } from './symptom-words.ts'

/** The symptoms that people may pick, opened for reading: found by words, by body system, by what stands near. */
export interface SymptomBook {
  /** The best first, each once; never what nobody may pick. */
  readonly search: (query: LayQuery) => readonly SymptomSuggestion[]
  /** Each body system with what is most common there. */
  readonly systems: (language: LexiconLanguage) => SymptomSystems['systems']
  /** What may be picked in one body system, the most common first: the first few hundred of a whole release. */
  readonly inSystem: (code: BodySystemCode, language: LexiconLanguage) => SymptomSuggestion[]
  /** What is more general and more specific than a symptom; null for an id that is none. */
  readonly near: (hpoId: string, language: LexiconLanguage) => NearSymptoms | null
  /** Names for ids, under the ids that were asked for; what is no term is left out. */
  readonly named: (ids: readonly string[], language: LexiconLanguage) => SymptomSuggestion[]
  /** What these may be picked of, in their order, but for those that were told already, and what follows from them. */
  readonly offered: (offer: Offer) => SymptomSuggestion[]
}

/** Symptoms to be offered, and what is known of the person already, each by HPO id. */
interface Offer {
  readonly ids: readonly string[]
  readonly told: readonly string[]
  readonly language: LexiconLanguage
  readonly most: number
}

const mostCommon = 15
const mostInSystem = 400
const mostNear = 40

/** Opens the book of these words. It takes a while with a whole release, and others are served meanwhile. */
export async function openSymptomBook(source: SymptomWords): Promise<SymptomBook> {
  const { ontology } = source
  const pickable = pickableTerms(source)
  const isPickable = new Set(pickable)
  const common = commonnessOf(source)
  const byCommonness = commonestFirst(source, common)
  const search = await openLaySearch(source, pickable, common)
  const shelves = shelvesOf(source, pickable.toSorted(byCommonness))
  const asSuggestions = (terms: Iterable<number>, language: LexiconLanguage) =>
    Array.from(terms, (term) => suggestionOf(source, term, language))
  const neighbours = (terms: Uint16Array, language: LexiconLanguage) =>
    asSuggestions(
      [...terms]
        .filter((term) => isPickable.has(term))
        .toSorted(byCommonness)
        .slice(0, mostNear),
      language,
    )
  return {
    search: (query) => asSuggestions(search(query), query.language),
    systems: (language) =>
      bodySystems.map(({ code }) => ({
        code,
        common: asSuggestions(shelves.get(code)?.slice(0, mostCommon) ?? [], language),
      })),
    inSystem: (code, language) =>
      asSuggestions(shelves.get(code)?.slice(0, mostInSystem) ?? [], language),
    near: (hpoId, language) => {
      const term = termOf(ontology, hpoId)
      if (term === null) return null
      return {
        broader: neighbours(listAt(ontology.parents, term), language),
        narrower: neighbours(listAt(ontology.children, term), language),
      }
    },
    named: (ids, language) =>
      ids.flatMap((hpoId) => {
        const term = termOf(ontology, hpoId)
        return term === null ? [] : [{ ...suggestionOf(source, term, language), hpoId }]
      }),
    offered: ({ ids, told, language, most }) => {
      const known = new Set(told.flatMap((id) => [...followingFrom(source, id)]))
      const terms = ids.map((id) => termOf(ontology, id) ?? noTerm)
      const open = new Set(terms.filter((term) => isPickable.has(term) && !known.has(term)))
      return asSuggestions([...open].slice(0, most), language)
    },
  }
}

/** Whoever has a symptom has what is more general, too. */
function followingFrom({ ontology }: SymptomWords, id: string): Uint16Array {
  const term = termOf(ontology, id)
  return term === null ? new Uint16Array() : ancestorsOf(ontology, term)
}

function shelvesOf(
  source: SymptomWords,
  inOrder: readonly number[],
): ReadonlyMap<BodySystemCode | null, readonly number[]> {
  return Map.groupBy(inOrder, (term) => systemOf(source, term))
}
