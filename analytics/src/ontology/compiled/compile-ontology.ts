import type { AnnotatedDisease, DiseaseAnnotations } from '../disease-annotations.ts'
import type { OntologyTerms } from '../ontology-terms.ts'
import { VocabularyError } from '../vocabulary-error.ts'
import { closureOf } from './closure.ts'
import { countDiseases } from './count-diseases.ts'
import { noTerm, type CompiledDiseases, type Ontology, type Release } from './ontology.ts'
import { raggedOf } from './ragged.ts'
import { textListsOf, textTableOf } from './text-table.ts'

/** Compiles one release. Without annotations, each term counts as a disease that has it: rarity follows the tree alone. */
export function compileOntology(
  { version, terms: unsorted, obsolete }: OntologyTerms,
  annotations: DiseaseAnnotations | null,
  origin: Pick<Release, 'kind' | 'sources'>,
): Ontology {
  if (annotations && annotations.version !== version)
    throw new VocabularyError(
      `The annotations are of release ${annotations.version}, the ontology is of ${version}: both must be of one.`,
    )
  const terms = [...unsorted].sort((a, b) => digitsOf(a.id) - digitsOf(b.id))
  const places = new Map(terms.map(({ id }, at) => [id, at]))
  const parents = terms.map(({ parents: ids }) => ids.map((id) => placeIn(places, id)))
  const tree = { parents: raggedOf(parents), children: raggedOf(childrenOf(parents)) }
  const { ancestors, steps } = closureOf(tree.parents)
  const former = formerOf(terms, obsolete, places)
  const termOf = (id: string) => places.get(id) ?? former.get(digitsOf(id)) ?? null
  const diseases = annotations?.diseases ?? terms.map(({ id }) => asDisease(id))
  return {
    release: { ...origin, version, hasDiseases: annotations !== null },
    ids: Uint32Array.from(terms, ({ id }) => digitsOf(id)),
    labels: textTableOf(terms.map(({ label }) => label)),
    ...tree,
    ancestors,
    steps,
    formerIds: Uint32Array.from(former.keys()),
    formerTerms: Uint16Array.from(former.values(), (term) => term ?? noTerm),
    counts: countDiseases(diseases, { ...tree, ancestors, termOf }),
    diseases: compiledDiseases(annotations?.diseases ?? [], termOf),
    synonyms: textListsOf(terms.map(({ synonyms }) => synonyms)),
    definitions: textTableOf(terms.map(({ definition }) => definition)),
  }
}

const digitsOf = (id: string) => Number(id.slice('HP:'.length))

function placeIn(places: ReadonlyMap<string, number>, id: string): number {
  const place = places.get(id)
  if (place === undefined) throw new VocabularyError(`${id} is named as a parent and is no term.`)
  return place
}

function childrenOf(parents: readonly (readonly number[])[]): number[][] {
  const children: number[][] = parents.map(() => [])
  parents.forEach((above, term) => {
    for (const parent of above) children[parent]?.push(term)
  })
  return children
}

const asDisease = (id: string): AnnotatedDisease => ({
  id: `TERM:${id}`,
  name: '',
  features: [{ hpoId: id, isPhenotype: true, isExcluded: false, frequency: null }],
})

/** Every id that was, ascending, with the term that it is now. A replacement may itself have been replaced. */
function formerOf(
  terms: OntologyTerms['terms'],
  obsolete: OntologyTerms['obsolete'],
  places: ReadonlyMap<string, number>,
): Map<number, number | null> {
  const next = new Map(obsolete.map(({ id, replacedBy }) => [id, replacedBy]))
  const follow = (id: string | null): number | null => {
    for (let at = id, left = obsolete.length; at !== null && left >= 0; left--) {
      const place = places.get(at)
      if (place !== undefined) return place
      at = next.get(at) ?? null
    }
    return null
  }
  const former = new Map(obsolete.map(({ id, replacedBy }) => [digitsOf(id), follow(replacedBy)]))
  terms.forEach(({ altIds }, term) => {
    for (const id of altIds) if (!places.has(id)) former.set(digitsOf(id), term)
  })
  return new Map([...former].sort(([a], [b]) => a - b))
}

function compiledDiseases(
  diseases: readonly AnnotatedDisease[],
  termOf: (id: string) => number | null,
): CompiledDiseases {
  const features = diseases.map((disease) => [...frequenciesOf(disease, termOf)])
  return {
    ids: textTableOf(diseases.map(({ id }) => id)),
    names: textTableOf(diseases.map(({ name }) => name)),
    features: raggedOf(features.map((list) => list.map(([term]) => term))),
    frequencies: Uint16Array.from(features.flatMap((list) => list.map(([, often]) => often))),
  }
}

/** Nobody has said how often. */
export const unknownFrequency = 0xffff

/** Each abnormality once: what is told of it last counts, if a number is told at all. */
function frequenciesOf(
  { features }: AnnotatedDisease,
  termOf: (id: string) => number | null,
): Map<number, number> {
  const found = new Map<number, number>()
  for (const { hpoId, isPhenotype, isExcluded, frequency } of features) {
    const term = isPhenotype && !isExcluded ? termOf(hpoId) : null
    if (term === null) continue
    const told = frequency === null ? unknownFrequency : Math.round(frequency * 1000)
    if (!found.has(term) || told !== unknownFrequency) found.set(term, told)
  }
  return new Map([...found].sort(([a], [b]) => a - b))
}
