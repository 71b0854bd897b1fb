import type { Ontology } from '../../analytics/src/ontology/compiled/ontology.ts'
import { measureNames } from '../../analytics/src/similarity/rank/measure-choice.ts'
import { bestMatchMeasures } from '../../analytics/src/similarity/measures.ts'
import type { Cohort } from './cohort.ts'
import { bestMatchMarks, examination, marksOf, type Examination, type Marks } from './judge.ts'
import { mulberry32 } from './mulberry32.ts'
import { realCohort } from './real-cohort.ts'
import { settings, simulate, withoutDiseases } from './simulate.ts'

/** A difference, and between which two it lies with 95 % when diseases are drawn anew. */
interface Difference {
  readonly mean: number
  readonly low: number
  readonly high: number
}

/** What lists of ten are worth: the mean share of people with the same disease, by measure, and ours less each other. */
export interface Quality {
  readonly queries: number
  readonly np10: Readonly<Record<string, number>>
  readonly oursLess: Readonly<Record<string, Difference>>
}

/** Of the published cases, as they are judged: among all, and among those of other publications. */
export interface RealQuality {
  readonly all: Quality
  readonly cross: Quality
}

/**
 * On the published cases beside the project; null where they are missing. Every so manieth is a query: measures by
 * best matches take most of the time.
 */
export async function realQuality(ontology: Ontology, every = 4): Promise<RealQuality | null> {
  const cohort = await realCohort(ontology)
  if (!cohort) return null
  const exams = [
    examination(cohort, 'all', every),
    examination(cohort, 'other-publications', every),
  ]
  const [all, cross] = qualities(ontology, exams)
  return all && cross ? { all, cross } : null
}

/** Our measure alone on all of the published cases, in seconds; null where they are missing. */
export async function ownOnAllCases(
  ontology: Ontology,
): Promise<{ readonly all: number; readonly cross: number } | null> {
  const cohort = await realCohort(ontology)
  if (!cohort) return null
  const ofAll = marksOf(ontology, 'own', examination(cohort, 'all'))
  const ofCross = marksOf(ontology, 'own', examination(cohort, 'other-publications'))
  return { all: mean(ofAll), cross: mean(ofCross) }
}

/** Which simulated people to judge by. */
export interface SimulatedOrder {
  readonly setting: keyof typeof settings
  readonly seed: number
  readonly people?: number
  /** Every so manieth is a query. */
  readonly every?: number
}

/** On simulated people; `ownHeldOut` is our measure where their diseases are unknown to it. */
export function simulatedQuality(
  ontology: Ontology,
  { setting, seed, people = 5000, every = 5 }: SimulatedOrder,
): Quality {
  const cohort = simulate(ontology, { ...settings[setting], people, perDisease: 5, seed })
  const exam = examination(cohort, 'all', every)
  const [found] = qualities(ontology, [exam], heldOut(ontology, cohort, exam))
  if (!found) throw new Error('Nothing was judged.')
  return found
}

const heldOutName = 'own-held-out'

function heldOut(ontology: Ontology, cohort: Cohort, exam: Examination): Map<string, Marks> {
  const unknowing = withoutDiseases(ontology, new Set(cohort.diseases))
  return new Map([[heldOutName, marksOf(unknowing, 'own', exam)]])
}

function qualities(
  ontology: Ontology,
  exams: readonly Examination[],
  more = new Map<string, Marks>(),
): readonly Quality[] {
  const byBestMatches = bestMatchMarks(ontology, exams)
  const others = measureNames.filter((name) => !Object.hasOwn(bestMatchMeasures, name))
  return exams.map((exam, nth) =>
    qualityOf(
      exam,
      new Map([
        ...others.map((name): [string, Marks] => [name, marksOf(ontology, name, exam)]),
        ...more,
        ...(byBestMatches[nth] ?? []),
      ]),
    ),
  )
}

function qualityOf({ cohort, queries }: Examination, marks: ReadonlyMap<string, Marks>): Quality {
  const own = marks.get('own') ?? new Float64Array()
  const diseases = queries.map((query) => cohort.diseases[query] ?? 0)
  const entries = [...marks]
  return {
    queries: queries.length,
    np10: Object.fromEntries(entries.map(([name, of]) => [name, mean(of)])),
    oursLess: Object.fromEntries(
      entries
        .filter(([name]) => name !== 'own')
        .map(([name, of]) => [
          name,
          difference(
            own.map((mark, at) => mark - (of[at] ?? 0)),
            diseases,
          ),
        ]),
    ),
  }
}

const mean = (values: Float64Array) => values.reduce((all, value) => all + value, 0) / values.length

/** The mean of paired differences; diseases are drawn with replacement, because their people resemble each other. */
function difference(values: Float64Array, diseases: readonly number[]): Difference {
  const sums = [...Map.groupBy(diseases.keys(), (at) => diseases[at] ?? 0).values()].map(
    (group) => ({
      sum: group.reduce((all, at) => all + (values[at] ?? 0), 0),
      count: group.length,
    }),
  )
  const random = mulberry32(1)
  const draws = Array.from({ length: 1000 }, () => {
    let [sum, count] = [0, 0]
    for (let draw = 0; draw < sums.length; draw++) {
      const drawn = sums[Math.floor(random() * sums.length)]
      sum += drawn?.sum ?? 0
      count += drawn?.count ?? 0
    }
    return sum / count
  }).sort((a, b) => a - b)
  return { mean: mean(values), low: draws[25] ?? NaN, high: draws[974] ?? NaN }
}
