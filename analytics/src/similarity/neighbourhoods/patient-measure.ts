import { idOf, termOf, type Ontology } from '../../ontology/compiled/ontology.ts'
import { textAt } from '../../ontology/compiled/text-table.ts'
import { diseaseHints } from '../disease-hints.ts'
import { hintFinder, wholeRoot } from '../hint-finder.ts'
import { firstKnownDisease, ownGiven, ownVectorMaker } from '../own-measure.ts'
import type { VectorMaker } from '../vector-maker.ts'
import type { NeighbourhoodVector } from './neighbourhood.ts'

/** How patients are compared for lists: our own measure, in which the diseases that are known of them count too. */
export interface PatientMeasure {
  readonly newMaker: () => VectorMaker
  /** What is recorded of a patient, to make a vector of; ids that the ontology does not know say nothing. */
  readonly recordedOf: (patient: {
    readonly hpoIds: readonly string[]
    /** Codes of diseases that are known of the patient. */
    readonly diseases: readonly string[]
  }) => readonly number[]
  /** Of these HPO ids those that weigh most in everybody's lists, whoever has them, the heaviest first. */
  readonly weighingMost: (hpoIds: readonly string[], most: number) => readonly string[]
  /** A vector by names that stay the same when the ontology or the diseases change. */
  readonly named: (vector: NeighbourhoodVector) => Readonly<Record<string, number>>
  /** What `named` gave; names that mean nothing any more are left out. */
  readonly vectorOf: (named: Readonly<Record<string, number>>) => NeighbourhoodVector
}

/** The measure over an ontology and all diseases that may be known of patients, by their codes. Takes some tenths of a second. */
export function patientMeasure(ontology: Ontology, diseases: Iterable<string>): PatientMeasure {
  const known = [...new Set(diseases)].sort()
  const firstKnown = firstKnownDisease(ontology)
  const dimensionOfDisease = new Map(known.map((code, nth) => [code, firstKnown + nth]))
  const given = ownGiven(ontology)
  const hinted = hintFinder(diseaseHints(ontology))
  const names = namesOf(ontology, known)
  const numbers = new Map(names.map((name, dimension) => [name, dimension]))
  return {
    newMaker: () => ownVectorMaker(ontology, given, known.length),
    recordedOf: ({ hpoIds, diseases: of }) => [
      ...hinted(termsOf(ontology, hpoIds)),
      ...[...new Set(of)].flatMap((code) => {
        const dimension = dimensionOfDisease.get(code)
        return dimension === undefined ? [] : [dimension, wholeRoot]
      }),
    ],
    weighingMost: (hpoIds, most) => {
      const weighed = termsOf(ontology, hpoIds)
        .map((term) => ({ term, weight: givenToAll(ontology, given, term) }))
        .sort((one, other) => other.weight - one.weight || one.term - other.term)
      return weighed.slice(0, most).map(({ term }) => idOf(ontology, term))
    },
    named: ({ dimensions, amounts }) =>
      Object.fromEntries(
        [...dimensions].map((dimension, nth) => [names[dimension] ?? '', amounts[nth] ?? 0]),
      ),
    vectorOf: (named) => {
      const held = Object.entries(named)
        .flatMap(([name, amount]) => {
          const dimension = numbers.get(name)
          return dimension === undefined ? [] : [{ dimension, amount }]
        })
        .sort((one, other) => one.dimension - other.dimension)
      return {
        dimensions: Uint16Array.from(held, ({ dimension }) => dimension),
        amounts: Float64Array.from(held, ({ amount }) => amount),
        total: held.reduce((sum, { amount }) => sum + amount, 0),
      }
    },
  }
}

/** Terms by their ids, diseases at which they hint as `hint ORPHA:…`, and diseases that are known as `known …`. */
const namesOf = (ontology: Ontology, known: readonly string[]): readonly string[] => [
  ...Array.from(ontology.ids, (_, term) => idOf(ontology, term)),
  ...Array.from(
    { length: ontology.diseases.features.starts.length - 1 },
    (_, disease) => `hint ${textAt(ontology.diseases.ids, disease)}`,
  ),
  ...known.map((code) => `known ${code}`),
]

function termsOf(ontology: Ontology, hpoIds: readonly string[]): number[] {
  const terms = hpoIds.map((id) => termOf(ontology, id)).filter((term) => term !== null)
  return [...new Set(terms)].sort((one, other) => one - other)
}

/** What a term gives to itself and all above it. */
const givenToAll = ({ ancestors }: Ontology, given: Float64Array, term: number) =>
  given
    .subarray(ancestors.starts[term], ancestors.starts[term + 1])
    .reduce((sum, amount) => sum + amount, 0)
