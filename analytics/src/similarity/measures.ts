import type { Ontology } from '../ontology/compiled/ontology.ts'
import { bestMatches, combinations, type Combination } from './best-matches.ts'
import { informationContent, type InformationContent } from './information-content.ts'
import { cosine, profileVector } from './profile-vector.ts'
import { termFormulas, termSimilarity, type TermFormula } from './term-similarity.ts'
import { vectorMeasures, vectorSimilarity } from './vector-measures.ts'

/** How alike two profiles are, each given by the numbers of its terms. */
type ProfileSimilarity = (a: ArrayLike<number>, b: ArrayLike<number>) => number

/** By which diseases a measure knows how much a term tells. */
export const contents = {
  /** The peers' way: OMIM's diseases, every aspect, nothing for what none of them has. */
  omim: ({ counts }) => informationContent(counts.omim, 'tells-nothing'),
  orpha: ({ counts }) => informationContent(counts.orpha, 'tells-nothing'),
  /** Abnormalities in the diseases of every database. */
  'all-strict': ({ counts }) => informationContent(counts.phenotype, 'tells-nothing'),
  all: ({ counts }) => informationContent(counts.phenotype, 'as-in-one'),
} as const satisfies Record<string, (ontology: Ontology) => InformationContent>

type Measure = (ontology: Ontology, content: InformationContent) => ProfileSimilarity

/** How a measure by best matches compares terms, and makes one number of it. */
export interface BestMatchMeasure {
  readonly formula: TermFormula
  readonly combine: Combination
}

/** Each measure between terms with each way to combine it: `resnik-bma`, `lin-funsimavg`, … */
export const bestMatchMeasures: Readonly<Record<string, BestMatchMeasure>> = Object.fromEntries(
  Object.entries(termFormulas).flatMap(([term, formula]) =>
    Object.entries(combinations).map(([way, combine]) => [`${term}-${way}`, { formula, combine }]),
  ),
)

/** Every measure between profiles, by name. */
export const measures: Readonly<Record<string, Measure>> = {
  ...mapped(
    vectorMeasures,
    (measureOf) => (ontology, content) => vectorSimilarity(measureOf(ontology, content)),
  ),
  ...mapped(bestMatchMeasures, ({ formula, combine }) => (ontology, content) => {
    const alike = termSimilarity(formula, ontology, content)
    return (a, b) => (a.length === 0 || b.length === 0 ? 0 : combine(bestMatches(a, b, alike)))
  }),
  cosine: (ontology, content) => {
    const vector = (recorded: ArrayLike<number>) =>
      profileVector(ontology, recorded, (above) => content[above] ?? 0)
    return (a, b) => cosine(vector(a), vector(b))
  },
}

function mapped<Value, To>(
  record: Readonly<Record<string, Value>>,
  to: (value: Value) => To,
): Readonly<Record<string, To>> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, to(value)]))
}
