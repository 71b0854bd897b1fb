import { diseaseHints } from '../../analytics/src/similarity/disease-hints.ts'
import { hintFinder } from '../../analytics/src/similarity/hint-finder.ts'
import { ownGiven, ownVectorMaker } from '../../analytics/src/similarity/own-measure.ts'
import type { VectorMaker } from '../../analytics/src/similarity/vector-maker.ts'
import type { Ontology } from '../../analytics/src/ontology/compiled/ontology.ts'
import { listAt, raggedOf, type Ragged } from '../../analytics/src/ontology/compiled/ragged.ts'
import { settings, simulate } from './simulate.ts'

/** Made-up people of the moderate setting, as their profiles are kept: with their hints, which are worked out once. */
export interface People {
  readonly ontology: Ontology
  readonly profiles: Ragged<Uint16Array>
  readonly maker: () => VectorMaker
  /** CPU milliseconds that the hints of one took. */
  readonly hintMs: number
}

/** So many of them. */
export function peopleOf(ontology: Ontology, people: number): People {
  const { profiles } = simulate(ontology, { ...settings.moderate, people, perDisease: 5, seed: 1 })
  const withHints = hintFinder(diseaseHints(ontology))
  const began = process.cpuUsage()
  const hinted = Array.from({ length: people }, (_, at) => withHints(listAt(profiles, at)))
  const { user } = process.cpuUsage(began)
  const given = ownGiven(ontology)
  return {
    ontology,
    profiles: raggedOf(hinted),
    maker: () => ownVectorMaker(ontology, given),
    hintMs: user / 1000 / people,
  }
}
