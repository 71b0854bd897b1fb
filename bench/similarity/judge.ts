import type { Ontology } from '../../analytics/src/ontology/compiled/ontology.ts'
import { listAt } from '../../analytics/src/ontology/compiled/ragged.ts'
import { combinations } from '../../analytics/src/similarity/best-matches.ts'
import { contents } from '../../analytics/src/similarity/measures.ts'
import { BestFew, type Neighbour } from '../../analytics/src/similarity/nearest/best-few.ts'
import { bestMatchScorer } from '../../analytics/src/similarity/rank/best-match-scorer.ts'
import { profileRanker } from '../../analytics/src/similarity/rank/profile-ranker.ts'
import { termFormulas } from '../../analytics/src/similarity/term-similarity.ts'
import type { Cohort } from './cohort.ts'

/** Of every query, by its number: which share of the ten places could be filled with people of the same disease, and was. */
export type Marks = Float64Array

/** Who is asked after, and among whom. */
export interface Examination {
  readonly cohort: Cohort
  /** The profiles that are queries and for whom there is anybody to find. */
  readonly queries: readonly number[]
  readonly mayBeFound: (query: number, profile: number) => boolean
}

const places = 10

/** Among all others, or only among those of other publications. */
export function examination(
  cohort: Cohort,
  among: 'all' | 'other-publications',
  every = 1,
): Examination {
  const { diseases, publications } = cohort
  const mayBeFound = (query: number, profile: number) =>
    profile !== query && (among === 'all' || publications?.[profile] !== publications?.[query])
  const people = Array.from(diseases, (_, profile) => profile)
  const byDisease = Map.groupBy(people, (profile) => diseases[profile] ?? 0)
  const queries = people.filter(
    (query) =>
      query % every === 0 &&
      byDisease.get(diseases[query] ?? 0)?.some((profile) => mayBeFound(query, profile)),
  )
  return { cohort, queries, mayBeFound }
}

/** The marks of a measure that ranks by itself; terms tell what all databases together say. */
export function marksOf(ontology: Ontology, name: string, { cohort, ...exam }: Examination): Marks {
  const rank = profileRanker(ontology, { name, by: 'all' }, cohort.profiles)
  const best = sameDisease({ cohort, ...exam })
  return Float64Array.from(exam.queries, (query) =>
    best(
      query,
      rank({
        profile: query,
        count: places,
        mayBeFound: (profile) => exam.mayBeFound(query, profile),
      }),
    ),
  )
}

/** The marks of all measures by best matches, which share most of their work, by name; by examination, as given. */
export function bestMatchMarks(
  ontology: Ontology,
  exams: readonly Examination[],
): readonly ReadonlyMap<string, Marks>[] {
  const [{ cohort }] = [exams[0] ?? { cohort: null }]
  if (!cohort) return []
  const names = Object.keys(termFormulas).flatMap((term) =>
    Object.keys(combinations).map((way) => `${term}-${way}`),
  )
  const asked = exams.map((exam) => ({
    exam,
    mark: sameDisease(exam),
    marks: new Map(names.map((name) => [name, new Float64Array(exam.queries.length)])),
    places: new Map(exam.queries.map((query, at) => [query, at])),
  }))
  const scorer = bestMatchScorer(ontology, contents.all(ontology), cohort.profiles)
  for (const query of new Set(exams.flatMap(({ queries }) => queries))) {
    const lists = allLists(scorer, query, exams)
    asked.forEach(({ mark, marks, places: at }, nth) => {
      const place = at.get(query)
      if (place === undefined) return
      names.forEach((name, which) => {
        marks.get(name)?.fill(mark(query, lists[nth]?.[which]?.list() ?? []), place, place + 1)
      })
    })
  }
  return asked.map(({ marks }) => marks)
}

/** Of one query the best by every formula and combination, in the order of their names; by examination. */
function allLists(
  scorer: ReturnType<typeof bestMatchScorer>,
  query: number,
  exams: readonly Examination[],
): readonly (readonly BestFew[])[] {
  const ways = Object.values(combinations)
  const formulas = Object.values(termFormulas)
  const { profiles } = exams[0]?.cohort ?? {
    profiles: { starts: new Uint32Array(1), items: new Uint16Array() },
  }
  const lists = exams.map(() => formulas.flatMap(() => ways.map(() => new BestFew(places))))
  const matchers = scorer(listAt(profiles, query), formulas)
  for (let profile = 0; profile + 1 < profiles.starts.length; profile++) {
    const offered = lists.filter((_, nth) => exams[nth]?.mayBeFound(query, profile))
    if (offered.length === 0 || listAt(profiles, profile).length === 0) continue
    matchers.forEach((matches, formula) => {
      const found = matches(profile)
      ways.forEach((combine, way) => {
        const score = combine(found)
        for (const list of offered) list[formula * ways.length + way]?.offer(profile, score)
      })
    })
  }
  return lists
}

/** Marks a list of the nearest to a query. */
function sameDisease({ cohort, mayBeFound }: Examination) {
  const { diseases } = cohort
  const byDisease = Map.groupBy(diseases.keys(), (profile) => diseases[profile] ?? 0)
  return (query: number, nearest: readonly Neighbour[]): number => {
    const disease = diseases[query] ?? 0
    const there = (byDisease.get(disease) ?? []).filter((profile) => mayBeFound(query, profile))
    const hits = nearest.filter(({ profile }) => diseases[profile] === disease)
    return hits.length / Math.min(places, there.length)
  }
}
