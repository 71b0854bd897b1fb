import { besides, drawnSymptom } from './example-neighbours.ts'

/** What an attacker knows: the symptom in question, and what else the planted member has. */
export interface Known {
  readonly planted: number
  readonly symptom: number
  readonly others: readonly number[]
}

/** One day: what the attacker's own patient had, and everybody in the order of the list that was shown. */
export interface Day {
  readonly asked: readonly number[]
  readonly shown: readonly number[]
}

/** Shows the list of a day for what is recorded. */
export type Show = (asked: readonly number[]) => readonly number[]

const days = 60
/** By then at the latest the attacker stops following a plan. */
const planned = 48

/**
 * Sixty days of changing one symptom a day and watching: mimics the planted member and toggles the symptom, adds what
 * stands beside it, drops all else until it stands alone, then what stands beside it alone, and then climbs: keeps what brings the planted member
 * nearer, and toggles the symptom from there.
 */
export function attack({ planted, symptom, others }: Known, show: Show, draw: () => number): Day[] {
  const seen: Day[] = []
  let own = new Set(others)
  const wait = () => {
    const asked = [...own].sort((a, b) => a - b)
    seen.push({ asked, shown: show(asked) })
  }
  const toggle = (term: number) => {
    own = new Set(own)
    if (!own.delete(term)) own.add(term)
    wait()
  }
  const plan = [
    ...[symptom, symptom, symptom],
    ...besides(symptom).flatMap((beside) => [beside, symptom, symptom]),
    ...others.filter((term) => !besides(symptom).includes(term)),
    ...besides(symptom),
    ...[symptom, symptom],
    ...besides(symptom).flatMap((beside) => [beside, symptom, symptom, beside]),
  ]
  wait()
  for (const term of plan.slice(0, planned)) toggle(term)
  while (seen.length < days) climb({ planted, symptom, seen, toggle, others }, draw)
  return seen
}

interface Climbing {
  readonly planted: number
  readonly symptom: number
  readonly seen: readonly Day[]
  readonly toggle: (term: number) => void
  readonly others: readonly number[]
}

/** Tries another symptom; takes it back if the planted member went further away, else toggles the one in question. */
function climb({ planted, symptom, seen, toggle, others }: Climbing, draw: () => number): void {
  const before = placeOn(seen.at(-1), planted)
  const known = others[Math.floor(draw() * others.length)] ?? symptom
  const tried = draw() < 0.5 ? known : drawnSymptom(draw)
  toggle(tried)
  const isFurther = placeOn(seen.at(-1), planted) > before
  toggle(isFurther ? tried : symptom)
}

/** In which place the planted member stood on a day; behind all where they did not. */
export const placeOn = (day: Day | undefined, planted: number): number => {
  const place = day?.shown.indexOf(planted) ?? -1
  return place === -1 ? 100 : place
}

/** What an attacker may go by: one number each, drawn from all that was seen. */
export function signs({ planted, symptom, others }: Known, seen: readonly Day[]): number[] {
  const meanOf = (some: readonly Day[]) =>
    some.reduce((sum, day) => sum + placeOn(day, planted), 0) / Math.max(some.length, 1)
  const withIt = seen.filter(({ asked }) => asked.includes(symptom))
  const without = seen.filter(({ asked }) => !asked.includes(symptom))
  const nearby = [symptom, ...besides(symptom)]
  const onlyNearby = withIt.filter(({ asked }) => asked.every((term) => nearby.includes(term)))
  const mimic = withIt.filter(({ asked }) => others.every((term) => asked.includes(term)))
  const alone = seen.filter(({ asked }) => asked.length === 1)
  const besideAlone = alone.filter(({ asked }) => besides(symptom).includes(asked[0] ?? -1))
  const itAlone = meanOf(alone.filter(({ asked }) => asked[0] === symptom))
  const steps = broughtBy(symptom, planted, seen)
  return [
    itAlone,
    itAlone - meanOf(besideAlone),
    itAlone - Math.min(...besideAlone.map((day) => placeOn(day, planted))),
    meanOf(onlyNearby),
    meanOf(mimic),
    meanOf(withIt) - meanOf(without),
    Math.min(...seen.map((day) => placeOn(day, planted))),
    steps.reduce((sum, step) => sum + step, 0),
    steps.reduce((sum, step) => sum + Math.sign(step), 0),
    steps.filter((step) => step > 0).length,
  ]
}

/** By how many places the planted member came nearer, each time that only the symptom was added; taken away, the other way. */
function broughtBy(symptom: number, planted: number, seen: readonly Day[]): number[] {
  return seen.slice(1).flatMap((day, nth) => {
    const before = seen[nth]
    const [had, has] = [before?.asked.includes(symptom), day.asked.includes(symptom)]
    const nearer = placeOn(before, planted) - placeOn(day, planted)
    return had === has ? [] : [has ? nearer : -nearer]
  })
}

/** What was seen in a world, and whether the planted member had the symptom there. */
export interface Told {
  readonly signs: readonly number[]
  readonly has: boolean
}

/** The best rule that an attacker can learn from worlds that they know: one sign, one limit, one direction. */
export function learned(worlds: readonly Told[]): (signs: readonly number[]) => boolean {
  const rules = (worlds[0]?.signs ?? []).flatMap((_, nth) =>
    [...new Set(worlds.map(({ signs: all }) => all[nth] ?? 0))].flatMap((limit) =>
      [true, false].map(
        (isBelow) => (all: readonly number[]) => (all[nth] ?? 0) <= limit === isBelow,
      ),
    ),
  )
  const rights = rules.map((rule) => rightOf(rule, worlds))
  return rules[rights.indexOf(Math.max(...rights))] ?? (() => true)
}

/** How many guesses of a rule are right. */
export const rightOf = (
  rule: (signs: readonly number[]) => boolean,
  worlds: readonly Told[],
): number => worlds.filter((world) => rule(world.signs) === world.has).length

/** So many right guesses of so many are what chance alone reaches in 99 of 100 tries or more. */
export const byChance = (guesses: number): number => guesses / 2 + 2.576 * Math.sqrt(guesses / 4)
