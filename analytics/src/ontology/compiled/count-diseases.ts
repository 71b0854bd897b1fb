import type { AnnotatedDisease, DiseaseFeature } from '../disease-annotations.ts'
import type { DiseaseCount, DiseaseCounts } from './ontology.ts'
import { listAt, type Ragged } from './ragged.ts'

/** What is counted: the tree, and how an id is read in it. */
export interface Counted {
  readonly parents: Ragged<Uint16Array>
  readonly children: Ragged<Uint16Array>
  readonly ancestors: Ragged<Uint16Array>
  readonly termOf: (id: string) => number | null
}

/** In how many diseases each term is found, itself or beneath it; what a disease is known not to have does not count. */
export function countDiseases(diseases: readonly AnnotatedDisease[], tree: Counted): DiseaseCounts {
  const isPhenotype = ({ isPhenotype: is }: DiseaseFeature) => is
  const any = () => true
  const phenotypes = diseases.filter(({ features }) =>
    features.some((feature) => isPhenotype(feature) && !feature.isExcluded),
  )
  const allParents = new Uint32Array(termsOf(tree))
  const ofDatabase = (name: string) => diseases.filter(({ id }) => id.startsWith(`${name}:`))
  return {
    phenotype: countIn(phenotypes, isPhenotype, tree, (has) => {
      addWithAllParents(has, tree, allParents)
    }),
    omim: countIn(ofDatabase('OMIM'), any, tree),
    orpha: countIn(ofDatabase('ORPHA'), any, tree),
    allParents,
  }
}

const termsOf = ({ parents }: Counted) => parents.starts.length - 1

function countIn(
  diseases: readonly AnnotatedDisease[],
  counts: (feature: DiseaseFeature) => boolean,
  tree: Counted,
  onDisease: (has: Uint16Array) => void = () => undefined,
): DiseaseCount {
  const withTerm = new Uint32Array(termsOf(tree))
  const lastMetIn = new Uint32Array(termsOf(tree))
  const has = new Uint16Array(termsOf(tree))
  diseases.forEach(({ features }, nth) => {
    let found = 0
    for (const term of termsTold(features, counts, tree))
      for (const above of listAt(tree.ancestors, term)) {
        if (lastMetIn[above] === nth + 1) continue
        lastMetIn[above] = nth + 1
        has[found++] = above
        withTerm[above] = (withTerm[above] ?? 0) + 1
      }
    onDisease(has.subarray(0, found))
  })
  return { diseases: diseases.length, withTerm }
}

function termsTold(
  features: readonly DiseaseFeature[],
  counts: (feature: DiseaseFeature) => boolean,
  { termOf }: Counted,
): readonly number[] {
  return features
    .filter((feature) => !feature.isExcluded && counts(feature))
    .map(({ hpoId }) => termOf(hpoId))
    .filter((term) => term !== null)
}

/** Adds one to every term all of whose direct parents the disease has; each is met once for each of them. */
function addWithAllParents(
  has: Uint16Array,
  { parents, children }: Counted,
  count: Uint32Array,
): void {
  const met = new Map<number, number>()
  for (const term of has)
    for (const child of listAt(children, term)) met.set(child, (met.get(child) ?? 0) + 1)
  for (const [term, times] of met)
    if (times === listAt(parents, term).length) count[term] = (count[term] ?? 0) + 1
}
