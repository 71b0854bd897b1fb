import { termOf, type Ontology } from '../ontology/compiled/ontology.ts'
import { wholeRoot } from './hint-finder.ts'
import { informationContent, tellingWeights } from './information-content.ts'
import { exactly, vectorMaker, type Given, type VectorMaker } from './vector-maker.ts'

/** With every step up, less is given. */
const rate = 0.7
/** What is less than this share of the largest amount is left out. */
const leastShare = 0.03

/** By our own measure: what a term gives to its ancestors, over the root of all that it gives. */
export function ownGiven(ontology: Ontology): Given {
  const weights = tellingWeights(
    ontology,
    informationContent(ontology.counts.phenotype, 'as-in-one'),
  )
  const { starts, items } = ontology.ancestors
  const given = Float64Array.from(
    items,
    (above, at) => (weights[above] ?? 0) * rate ** (ontology.steps[at] ?? 0),
  )
  for (let term = 0; term + 1 < starts.length; term++) {
    const own = given.subarray(starts[term], starts[term + 1])
    const root = Math.sqrt(own.reduce((all, amount) => all + amount, 0))
    own.forEach((amount, at) => {
      own[at] = exactly(amount / root)
    })
  }
  return given
}

/**
 * Makes the vectors of our own measure, of recorded terms alone or of hinted profiles: of terms and, numbered after
 * them, of diseases. So many further dimensions are numbered after these: diseases that are known of a person, each
 * recorded like a hint, by its dimension and `wholeRoot`. Throws where numbers would not fit 16 bits.
 */
export function ownVectorMaker(ontology: Ontology, given: Given, known = 0): VectorMaker {
  const terms = vectorMaker(ontology, given)
  const firstKnown = firstKnownDisease(ontology)
  const size = firstKnown + known
  if (size > 0x10000) throw new RangeError('Terms and diseases together are more than 65,536.')
  const made = { dimensions: new Uint16Array(size), amounts: new Float64Array(size), held: 0 }
  const { dimensions, amounts } = made
  const silent = silentTerms(ontology)
  const make = (profile: ArrayLike<number>) => {
    for (let at = 0; at < made.held; at++) amounts[dimensions[at] ?? 0] = 0
    made.held = 0
    const recorded = countRecorded(profile, terms.size)
    const total = putTerms(made, terms, terms.make(profile, recorded), silent)
    for (let at = recorded; at < profile.length; at += 2) {
      const disease = profile[at] ?? 0
      const share = disease < firstKnown ? hintShare : knownShare
      put(made, disease, exactly((total * share * (profile[at + 1] ?? 0)) / wholeRoot))
    }
    return made.held
  }
  return { size, dimensions, amounts, make }
}

/** The dimension of the first disease that is known of people. */
export const firstKnownDisease = ({ ids, diseases }: Ontology): number =>
  ids.length + diseases.features.starts.length - 1

/** What a disease adds to the total of the terms, were they to hint at no other; and one that is known. */
const hintShare = 0.1
const knownShare = 0.3

/** How many terms stand before the hints. */
function countRecorded(profile: ArrayLike<number>, terms: number): number {
  let count = 0
  while (count < profile.length && (profile[count] ?? 0) < terms) count++
  return count
}

interface Made {
  readonly dimensions: Uint16Array
  readonly amounts: Float64Array
  held: number
}

function put(made: Made, dimension: number, amount: number): void {
  if (amount === 0) return
  made.dimensions[made.held++] = dimension
  made.amounts[dimension] = amount
}

/** Puts the terms that count; gives their total. */
function putTerms(
  made: Made,
  { dimensions, amounts }: VectorMaker,
  found: number,
  silent: Uint8Array,
): number {
  let most = 0
  for (let at = 0; at < found; at++) most = Math.max(most, amounts[dimensions[at] ?? 0] ?? 0)
  const least = leastShare * most
  let total = 0
  for (let at = 0; at < found; at++) {
    const term = dimensions[at] ?? 0
    const amount = amounts[term] ?? 0
    if (amount < least || silent[term] === 1) continue
    put(made, term, amount)
    total += amount
  }
  return total
}

/** The root and "phenotypic abnormality" stand above every symptom and say nothing of any. */
function silentTerms(ontology: Ontology): Uint8Array {
  const silent = new Uint8Array(ontology.ids.length)
  for (const id of ['HP:0000001', 'HP:0000118']) {
    const term = termOf(ontology, id)
    if (term !== null) silent[term] = 1
  }
  return silent
}
