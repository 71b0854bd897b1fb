import { bodySystems, type BodySystemCode, type LexiconLanguage } from '@share4rare/schemas'

import { idOf, isBeneath, termCount, termOf, type Ontology } from '../compiled/ontology.ts'

/** What people call one symptom in one language. */
export interface PlainWords {
  readonly name: string
  /** What it means, in one line; null where nobody has written it. */
  readonly about: string | null
  /** What else they may type. */
  readonly words: readonly string[]
}

/** The plain words of one language, by HPO id. */
type Lexicon = ReadonlyMap<string, PlainWords>

/** What doctors call symptoms in one language. */
type MedicalNames = ReadonlyMap<number, { readonly name: string }>

/** Everything that symptoms are named, found and looked through by. */
export interface SymptomWords {
  readonly ontology: Ontology
  readonly plain: Readonly<Record<LexiconLanguage, Lexicon>>
  /** Medical names in other languages, by the number of the term, as far as a translation is installed. */
  readonly translated: Readonly<Partial<Record<LexiconLanguage, MedicalNames>>>
  /** The body system that the vocabulary names for a term, by HPO id; for all others their ancestors tell. */
  readonly systems: ReadonlyMap<string, BodySystemCode>
  /** Terms that are met often, the most common first, where no count of diseases tells it. */
  readonly oftenFirst: readonly string[]
}

/** Everything abnormal stands beneath this: all else of HPO is no symptom. */
const abnormality = 'HP:0000118'

/**
 * The terms that people may pick: abnormalities. The roots of the body systems are headings, unless somebody wrote
 * down what people say for them, as for pain in the joints.
 */
export function pickableTerms({ ontology, plain }: SymptomWords): readonly number[] {
  const top = termOf(ontology, abnormality)
  if (top === null) return []
  const headings = new Set(bodySystems.flatMap(({ roots }) => roots))
  const lexicons = Object.values(plain)
  const isHeading = (id: string) =>
    headings.has(id) && lexicons.every((lexicon) => (lexicon.get(id)?.words.length ?? 0) === 0)
  return Array.from({ length: termCount(ontology) }, (_, term) => term).filter(
    (term) => term !== top && isBeneath(ontology, term, top) && !isHeading(idOf(ontology, term)),
  )
}

/** The body system of a term: the one that the vocabulary names, or the narrowest with a root above it; null for none. */
export function systemOf(
  { ontology, systems }: Pick<SymptomWords, 'ontology' | 'systems'>,
  term: number,
): BodySystemCode | null {
  const named = systems.get(idOf(ontology, term))
  if (named) return named
  const found = bodySystems.find(({ roots }) =>
    roots.some((root) => {
      const above = termOf(ontology, root)
      return above !== null && isBeneath(ontology, term, above)
    }),
  )
  return found?.code ?? null
}
