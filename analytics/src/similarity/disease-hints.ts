import { unknownFrequency } from '../ontology/compiled/compile-ontology.ts'
import { ancestorsOf, type Ontology } from '../ontology/compiled/ontology.ts'

/**
 * By term, the diseases that have it and how strongly it hints at each: `ln(1 + 2 × how often people with the disease
 * have it / how often diseases have it)`, in whole steps, so that sums are exact in whatever order. Some 7 MB in shared
 * memory.
 */
export interface DiseaseHints {
  /** How many diseases there are of which abnormalities are known. */
  readonly known: number
  /** Those of term `n` stand from `starts[n]` up to `starts[n + 1]`. */
  readonly starts: Uint32Array
  /** By their number in `ontology.diseases`. */
  readonly diseases: Uint16Array
  readonly steps: Uint32Array
}

/** Steps of evidence in one nat. */
export const stepsInNat = 2 ** 16

/** The hints of every term; none where nothing is known of diseases. Takes some tenths of a second. */
export function diseaseHints(ontology: Ontology): DiseaseHints {
  const { diseases: known, withTerm } = ontology.counts.phenotype
  const starts = new Uint32Array(ontology.ids.length + 1)
  forEachFeature(ontology, (term) => {
    starts[term + 1] = (starts[term + 1] ?? 0) + 1
  })
  for (let term = 0; term + 1 < starts.length; term++)
    starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0)
  const length = starts.at(-1) ?? 0
  const diseases = new Uint16Array(new SharedArrayBuffer(length * 2))
  const steps = new Uint32Array(new SharedArrayBuffer(length * 4))
  const next = starts.slice()
  forEachFeature(ontology, (term, disease, often) => {
    const at = next[term] ?? 0
    const share = (withTerm[term] ?? 0) / known
    diseases[at] = disease
    steps[at] = Math.round(Math.log(1 + (2 * often) / share) * stepsInNat)
    next[term] = at + 1
  })
  return { known, starts, diseases, steps }
}

/** What nobody has said, and what is said to be rarer than rare, in thousandths. */
const [toldNothing, rarest] = [500, 25]

/** Each term that a disease has, itself or beneath it, with the share of people who have the most frequent of these. */
function forEachFeature(
  ontology: Ontology,
  onFeature: (term: number, disease: number, often: number) => void,
): void {
  const { features } = ontology.diseases
  const most = new Uint16Array(ontology.ids.length)
  const met = new Uint16Array(ontology.ids.length)
  for (let disease = 0; disease + 1 < features.starts.length; disease++) {
    const count = noteMost(ontology, disease, most, met)
    for (const term of met.subarray(0, count)) {
      onFeature(term, disease, (most[term] ?? 0) / 1000)
      most[term] = 0
    }
  }
}

/** Notes the terms that a disease has, and how often in thousandths; gives how many terms they are. */
function noteMost(
  ontology: Ontology,
  disease: number,
  most: Uint16Array,
  met: Uint16Array,
): number {
  const { starts, items } = ontology.diseases.features
  let count = 0
  const end = starts[disease + 1] ?? 0
  for (let at = starts[disease] ?? 0; at < end; at++) {
    const often = oftenIn(ontology, at)
    for (const above of ancestorsOf(ontology, items[at] ?? 0)) {
      if (most[above] === 0) met[count++] = above
      most[above] = Math.max(often, most[above] ?? 0)
    }
  }
  return count
}

function oftenIn({ diseases }: Ontology, at: number): number {
  const told = diseases.frequencies[at] ?? unknownFrequency
  return Math.max(told === unknownFrequency ? toldNothing : told, rarest)
}
