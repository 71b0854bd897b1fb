import type { Ontology } from '../ontology/compiled/ontology.ts'
import { bestMatches, combinations } from './best-matches.ts'
import {
  conditionalContent,
  informationContent,
  type InformationContent,
} from './information-content.ts'
import { cosine, overlap, profileVector, type Amount } from './profile-vector.ts'
import { termSimilarities } from './term-similarity.ts'

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

/** Every measure between profiles, by name. */
export const measures: Readonly<Record<string, Measure>> = {
  ...bestMatchMeasures(),
  simgic: byVectors((_, content) => (above) => content[above] ?? 0),
  simui: byVectors(() => () => 1),
  'exact-terms': byVectors(() => (_, steps) => (steps === 0 ? 1 : 0)),
  'exact-simgic': byVectors(
    (_, content) => (above, steps) => (steps === 0 ? (content[above] ?? 0) : 0),
  ),
  cosine: byVectors((_, content) => (above) => content[above] ?? 0, cosine),
  geo: byVectors(fading),
}

/** Each measure between terms with each way to combine it: `resnik-bma`, `lin-funsimavg`, … */
function bestMatchMeasures(): Readonly<Record<string, Measure>> {
  return Object.fromEntries(
    Object.entries(termSimilarities).flatMap(([term, between]) =>
      Object.entries(combinations).map(([name, combine]): [string, Measure] => [
        `${term}-${name}`,
        (ontology, content) => {
          const alike = between(ontology, content)
          return (a, b) =>
            a.length === 0 || b.length === 0 ? 0 : combine(bestMatches(a, b, alike))
        },
      ]),
    ),
  )
}

function byVectors(
  amounts: (ontology: Ontology, content: InformationContent) => Amount,
  compare = overlap,
): Measure {
  return (ontology, content) => {
    const amount = amounts(ontology, content)
    return (a, b) => compare(profileVector(ontology, a, amount), profileVector(ontology, b, amount))
  }
}

/** What a term tells, and what it tells beyond its parents, fading with every step above the recorded one. */
function fading(ontology: Ontology, content: InformationContent): Amount {
  const conditional = conditionalContent(ontology)
  const least = 1 / 16
  const weights = content.map((tells, term) =>
    Math.sqrt(Math.max(conditional[term] ?? 0, least) * Math.max(tells, least)),
  )
  return (above, steps) => (weights[above] ?? 0) * 0.6 ** steps
}
