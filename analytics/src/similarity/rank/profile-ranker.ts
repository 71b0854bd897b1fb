import type { Ontology } from '../../ontology/compiled/ontology.ts'
import { listAt, raggedOf, type Ragged } from '../../ontology/compiled/ragged.ts'
import { bestMatchMeasures, contents, type BestMatchMeasure } from '../measures.ts'
import { BestFew, type Neighbour } from '../nearest/best-few.ts'
import { finderIn } from '../nearest/find-nearest.ts'
import { buildIndex } from '../nearest/nearest-index.ts'
import { vectorMeasures, type VectorMeasure } from '../vector-measures.ts'
import { bestMatchScorer } from './best-match-scorer.ts'
import { cosineScorer } from './cosine-scorer.ts'
import type { MeasureChoice } from './measure-choice.ts'

/** Whom to look for among the profiles, by number. */
interface Sought {
  readonly profile: number
  readonly count: number
  readonly mayBeFound: (profile: number) => boolean
}

/** The nearest, best first; of two with the same score the one with the lower number. Nobody with a score of 0. */
export type Ranker = (sought: Sought) => readonly Neighbour[]

/** Ranks profiles, each a list of different terms, by any measure: by an index where there is one for it, else by comparing all. */
export function profileRanker(
  ontology: Ontology,
  { name, by }: MeasureChoice,
  profiles: Ragged<Uint16Array>,
): Ranker {
  const content = contents[by](ontology)
  const vectorMeasure = vectorMeasures[name]
  if (vectorMeasure) return byIndex(vectorMeasure(ontology, content), profiles)
  const matching = bestMatchMeasures[name]
  if (!matching) return byAll(profiles, cosineScorer(ontology, content, profiles))
  const scorer = bestMatchScorer(ontology, content, profiles)
  return byAll(profiles, (sought) => scoresBy(matching, scorer, listAt(profiles, sought)))
}

function scoresBy(
  { formula, combine }: BestMatchMeasure,
  scorer: ReturnType<typeof bestMatchScorer>,
  sought: Uint16Array,
): (profile: number) => number {
  const [matches] = scorer(sought, [formula])
  return (profile) => {
    const found = matches?.(profile)
    return !found || found.countA === 0 || found.countB === 0 ? 0 : combine(found)
  }
}

function byIndex({ prepare, maker }: VectorMeasure, profiles: Ragged<Uint16Array>): Ranker {
  const prepared = raggedOf(
    Array.from({ length: profiles.starts.length - 1 }, (_, profile) =>
      Array.from(prepare(listAt(profiles, profile))),
    ),
  )
  const { nearest } = finderIn(buildIndex(prepared, maker()), maker(), maker())
  return ({ profile, count, mayBeFound }) =>
    nearest({ recorded: listAt(prepared, profile), count, mayBeFound })
}

function byAll(
  profiles: Ragged<Uint16Array>,
  scorerOf: (sought: number) => (profile: number) => number,
): Ranker {
  return ({ profile: sought, count, mayBeFound }) => {
    const score = scorerOf(sought)
    const best = new BestFew(count)
    for (let profile = 0; profile + 1 < profiles.starts.length; profile++) {
      const found = mayBeFound(profile) ? score(profile) : 0
      if (found > 0) best.offer(profile, found)
    }
    return best.list()
  }
}
