import { unknownFrequency } from '../../analytics/src/ontology/compiled/compile-ontology.ts'
import {
  ancestorsOf,
  termOf,
  type Ontology,
} from '../../analytics/src/ontology/compiled/ontology.ts'
import { listAt, raggedOf } from '../../analytics/src/ontology/compiled/ragged.ts'
import type { Cohort } from './cohort.ts'
import { mulberry32, shuffled, type Random } from './mulberry32.ts'

/** How vaguely simulated people tell, and how much of what they tell has nothing to do with their disease. */
export interface Setting {
  /** With which probability a term is replaced by one above it. */
  readonly imprecision: number
  /** So many terms of other origin for each of their own. */
  readonly noise: number
}

/** The settings by which measures are judged; the last is that of the literature. */
export const settings = {
  clean: { imprecision: 0, noise: 0 },
  moderate: { imprecision: 0.2, noise: 0.2 },
  hard: { imprecision: 0.5, noise: 0.5 },
  koehler: { imprecision: 1, noise: 0.5 },
} as const satisfies Record<string, Setting>

/** How many people to make up, how many of them share a disease, and from which seed. */
export interface Order extends Setting {
  readonly people: number
  readonly perDisease: number
  readonly seed: number
}

/** The same vocabulary, as if nobody had told anything of these diseases; how rare terms are stays as it was. */
export function withoutDiseases(ontology: Ontology, left: ReadonlySet<number>): Ontology {
  const { features, frequencies } = ontology.diseases
  const lists: number[][] = []
  const kept: number[] = []
  for (let disease = 0; disease + 1 < features.starts.length; disease++) {
    const known = !left.has(disease)
    lists.push(known ? [...listAt(features, disease)] : [])
    const told = frequencies.subarray(features.starts[disease], features.starts[disease + 1])
    if (known) kept.push(...told)
  }
  const diseases = {
    ...ontology.diseases,
    features: raggedOf(lists),
    frequencies: Uint16Array.from(kept),
  }
  return { ...ontology, diseases }
}

/** Made-up people, by how often the diseases of the annotations have each term: the same for the same order. */
export function simulate(ontology: Ontology, order: Order): Cohort {
  const random = mulberry32(order.seed)
  const drawn = drawDiseases(ontology, order, random)
  const annotated = [...ontology.counts.phenotype.withTerm.keys()].filter(
    (term) => (ontology.counts.phenotype.withTerm[term] ?? 0) > 0,
  )
  const abnormality = termOf(ontology, 'HP:0000118') ?? 0
  const lists: number[][] = []
  const diseases = new Uint32Array(order.people)
  for (let person = 0; person < order.people; person++) {
    const disease = pick(drawn, random)
    const own = ownTerms(ontology, disease, random)
      .slice(0, 3 + Math.floor(16 * random() ** 2))
      .map((term) =>
        random() < order.imprecision
          ? pick(vaguer(ontology, term, abnormality), random, term)
          : term,
      )
    const others = Math.floor(order.noise * own.length + random())
    const noise = Array.from({ length: order.noise === 0 ? 0 : others }, () =>
      pick(annotated, random),
    )
    lists.push([...new Set([...own, ...noise])].sort((a, b) => a - b))
    diseases[person] = disease
  }
  return { profiles: raggedOf(lists), diseases, publications: null }
}

function pick(from: readonly number[], random: Random, otherwise = 0): number {
  return from[Math.floor(random() * from.length)] ?? otherwise
}

/** Of the diseases of which five terms or more are known, as many as are wanted. */
function drawDiseases(ontology: Ontology, { people, perDisease }: Order, random: Random) {
  const { features, frequencies } = ontology.diseases
  const known = Array.from({ length: features.starts.length - 1 }, (_, disease) => disease).filter(
    (disease) =>
      frequencies
        .subarray(features.starts[disease], features.starts[disease + 1])
        .filter((often) => often > 0).length >= 5,
  )
  return shuffled(known, random).slice(0, Math.round(people / perDisease))
}

/** Each term of a disease as often as people with the disease have it, in any order. */
function ownTerms({ diseases }: Ontology, disease: number, random: Random): readonly number[] {
  const { features, frequencies } = diseases
  const start = features.starts[disease] ?? 0
  const has = (_: number, nth: number) => {
    const often = frequencies[start + nth] ?? unknownFrequency
    return random() < (often === unknownFrequency ? 0.5 : often / 1000)
  }
  return shuffled([...listAt(features, disease)].filter(has), random)
}

/** The terms above one that still name an abnormality. */
function vaguer(ontology: Ontology, term: number, abnormality: number): readonly number[] {
  const beneath = (above: number) => ancestorsOf(ontology, above).includes(abnormality)
  return [...ancestorsOf(ontology, term)].filter(
    (above) => above !== term && above !== abnormality && beneath(above),
  )
}
