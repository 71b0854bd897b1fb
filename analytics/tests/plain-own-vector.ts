import { unknownFrequency } from '../src/ontology/compiled/compile-ontology.ts'
import { ancestorsOf, idOf, type Ontology } from '../src/ontology/compiled/ontology.ts'
import { listAt } from '../src/ontology/compiled/ragged.ts'
import { informationContent, tellingWeights } from '../src/similarity/information-content.ts'
import type { ProfileVector } from '../src/similarity/profile-vector.ts'
import { exactly } from '../src/similarity/vector-maker.ts'

/** The vector of our own measure, worked out in the plainest way, from the terms that were recorded. */
export function plainOwnVector(ontology: Ontology, recorded: Iterable<number>): ProfileVector {
  const terms = [...new Set(recorded)]
  const vector = new Map<number, number>()
  for (const term of terms)
    for (const [above, amount] of givenBy(ontology, term))
      vector.set(above, Math.max(amount, vector.get(above) ?? 0))
  const least = 0.03 * Math.max(0, ...vector.values())
  for (const [term, amount] of vector)
    if (amount < least || ['HP:0000001', 'HP:0000118'].includes(idOf(ontology, term)))
      vector.delete(term)
  const total = [...vector.values()].reduce((all, amount) => all + amount, 0)
  for (const [disease, likely] of likelyDiseases(ontology, terms)) {
    const root = Math.round(Math.sqrt(likely) * 65_535)
    const amount = exactly((total * 0.1 * root) / 65_535)
    if (amount > 0) vector.set(ontology.ids.length + disease, amount)
  }
  const dimensions = Uint16Array.from(vector.keys()).sort()
  return {
    terms: dimensions,
    amounts: Float64Array.from(dimensions, (dimension) => vector.get(dimension) ?? 0),
  }
}

function givenBy(ontology: Ontology, term: number): readonly [number, number][] {
  const content = informationContent(ontology.counts.phenotype, 'as-in-one')
  const weights = tellingWeights(ontology, content)
  const start = ontology.ancestors.starts[term] ?? 0
  const faded = [...ancestorsOf(ontology, term)].map((above, nth): [number, number] => [
    above,
    (weights[above] ?? 0) * 0.7 ** (ontology.steps[start + nth] ?? 0),
  ])
  const root = Math.sqrt(faded.reduce((all, [, amount]) => all + amount, 0))
  return faded.map(([above, amount]) => [above, exactly(amount / root)])
}

/** The eight likeliest of all diseases, each with its probability. */
function likelyDiseases(ontology: Ontology, terms: readonly number[]): [number, number][] {
  const { features } = ontology.diseases
  const known = ontology.counts.phenotype.diseases
  const evidence = Array.from({ length: features.starts.length - 1 }, (_, disease) =>
    terms.reduce((all, term) => all + evidenceOf(ontology, term, disease), 0),
  )
  const best = Math.max(...evidence, 0)
  const odds = evidence.map((steps) => Math.exp((steps - best) / 65_536))
  const silent = known - evidence.filter((steps) => steps > 0).length
  const all =
    odds
      .filter((_, disease) => (evidence[disease] ?? 0) > 0)
      .reduce((sum, odd) => sum + Math.round(odd * 2 ** 38), 0) /
      2 ** 38 +
    silent * Math.exp(-best / 65_536)
  return odds
    .map((odd, disease): [number, number] => [disease, odd / all])
    .filter(([disease]) => (evidence[disease] ?? 0) > 0)
    .sort(([a], [b]) => (evidence[b] ?? 0) - (evidence[a] ?? 0) || a - b)
    .slice(0, 8)
}

function evidenceOf(ontology: Ontology, term: number, disease: number): number {
  const { features, frequencies } = ontology.diseases
  const told = [...listAt(features, disease)].flatMap((feature, nth) => {
    if (!ancestorsOf(ontology, feature).includes(term)) return []
    const often = frequencies[(features.starts[disease] ?? 0) + nth] ?? unknownFrequency
    return [Math.max(often === unknownFrequency ? 500 : often, 25) / 1000]
  })
  if (told.length === 0) return 0
  const { diseases, withTerm } = ontology.counts.phenotype
  const share = (withTerm[term] ?? 0) / diseases
  return Math.round(Math.log(1 + (2 * Math.max(...told)) / share) * 65_536)
}
