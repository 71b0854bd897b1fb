import { stepsInNat, type DiseaseHints } from './disease-hints.ts'

/**
 * A recorded profile and after its terms the diseases at which they hint most, each as `terms + disease` and, next to
 * it, the root of how likely it is among all, in 65,535ths. Kept with a profile, it spares working it out again.
 */
export type HintedProfile = readonly number[]

/** So many diseases are taken into a profile. */
const taken = 8

/** Adds hints to profiles, one at a time and in memory of its own: some tens of microseconds each. */
export function hintFinder(hints: DiseaseHints): (recorded: ArrayLike<number>) => HintedProfile {
  const terms = hints.starts.length - 1
  const search: Search = {
    hints,
    sums: new Int32Array(sizeOf(hints)),
    met: new Uint16Array(sizeOf(hints)),
    ranks: new Float64Array(taken),
  }
  return (recorded) => {
    const profile = [...new Set(Array.from(recorded))]
    const count = addEvidence(search, profile)
    const found = takeBest(search, count)
    const [best = 0] = search.ranks
    const all = shareOut(search, count, stepsIn(best))
    for (const rank of search.ranks.subarray(0, found)) {
      const likely = Math.exp((stepsIn(rank) - stepsIn(best)) / stepsInNat) / all
      const root = Math.round(Math.sqrt(likely) * wholeRoot)
      if (root > 0) profile.push(terms + diseaseIn(rank), root)
    }
    return profile
  }
}

/** What stands for 1 in a hinted profile. */
export const wholeRoot = 0xffff

const sizeOf = ({ diseases }: DiseaseHints) =>
  diseases.reduce((most, disease) => Math.max(most, disease + 1), 0)

interface Search {
  readonly hints: DiseaseHints
  /** Evidence for each disease, in steps. */
  readonly sums: Int32Array
  /** The diseases for which there is any. */
  readonly met: Uint16Array
  /** Of the best, best first: the evidence, and below it how low the number of the disease is. */
  readonly ranks: Float64Array
}

/** More than there are numbers of diseases. */
const numbers = 2 ** 16
const rankOf = (steps: number, disease: number) => steps * numbers + numbers - 1 - disease
const stepsIn = (rank: number) => Math.floor(rank / numbers)
const diseaseIn = (rank: number) => numbers - 1 - (rank % numbers)

/** Adds up what the terms are evidence for; gives how many diseases were met. */
function addEvidence({ hints, sums, met }: Search, profile: readonly number[]): number {
  const { starts, diseases, steps } = hints
  sums.fill(0)
  let count = 0
  for (const term of profile) {
    const end = starts[term + 1] ?? 0
    for (let at = starts[term] ?? 0; at < end; at++) {
      const disease = diseases[at] ?? 0
      const before = sums[disease] ?? 0
      if (before === 0) met[count++] = disease
      sums[disease] = before + (steps[at] ?? 0)
    }
  }
  return count
}

/** Puts the best few of those who were met in order; of two with the same evidence the one with the lower number first. */
function takeBest({ sums, met, ranks }: Search, count: number): number {
  ranks.fill(0)
  for (let nth = 0; nth < count; nth++) {
    const disease = met[nth] ?? 0
    const rank = rankOf(sums[disease] ?? 0, disease)
    if (rank > (ranks[taken - 1] ?? 0)) insert(ranks, rank)
  }
  return Math.min(count, taken)
}

function insert(ranks: Float64Array, rank: number): void {
  let at = taken - 1
  for (; at > 0 && rank > (ranks[at - 1] ?? 0); at--) ranks[at] = ranks[at - 1] ?? 0
  ranks[at] = rank
}

/** How likely all diseases are together, where the likeliest counts 1; those that were not met count as without evidence. */
function shareOut({ hints, sums, met }: Search, count: number, best: number): number {
  let all = 0
  for (let nth = 0; nth < count; nth++) {
    const behind = best - (sums[met[nth] ?? 0] ?? 0)
    if (behind < negligible)
      all += Math.round((coarse[behind >> 10] ?? 0) * (fine[behind & 1023] ?? 0))
  }
  return all / whole + (hints.known - count) * Math.exp(-best / stepsInNat)
}

/** Shares are rounded to this part of one, so that they add up to the same in whatever order. */
const whole = 2 ** 38
/** So many steps behind the likeliest, a share is less than that part. */
const negligible = 27 * stepsInNat
/** The share of what is so many times 1,024 steps behind, and what so many single steps make of it. */
const coarse = Float64Array.from(
  { length: negligible / 1024 },
  (_, at) => whole * Math.exp((-at * 1024) / stepsInNat),
)
const fine = Float64Array.from({ length: 1024 }, (_, at) => Math.exp(-at / stepsInNat))
