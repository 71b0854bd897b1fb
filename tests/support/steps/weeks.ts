import type { Answers } from '@share4rare/schemas'

/** What somebody answers to "An ordinary week"; the questions whose answers may be counted. */
export interface Week extends Answers {
  readonly energy: number
  readonly helper: 'family' | 'friends' | 'nobody'
  readonly outdoors: boolean
}

/** The patient of the story, who answers in the browser. She says yes to the request. */
export const hersInTheBrowser: Week = { energy: 4, helper: 'family', outdoors: true }

/**
 * The 37 others who say yes to the request. Together with hers: 12, 11, 10, 5 and 0 people in the five bands of
 * energy; 27 helped by family, 10 by friends, one by nobody; 27 outdoors, 11 not. So eleven are counted, ten not, and
 * what is withheld of a question are always eleven people or more.
 */
export const weeksOfYes: readonly Week[] = weeks({
  energies: [
    ...repeated(6, 0),
    ...repeated(6, 1),
    ...repeated(5, 2),
    ...repeated(6, 3),
    ...repeated(5, 4),
    ...repeated(4, 5),
    ...repeated(5, 6),
  ],
  family: 26,
  friends: 10,
  outdoors: 26,
})

/** The 23 who say no or stay silent: as far from the others as can be, so that any one who is counted would show. */
export const weeksOfTheOthers: readonly Week[] = repeated(23, {
  energy: 10,
  helper: 'nobody',
  outdoors: false,
})

interface Parts {
  readonly energies: readonly number[]
  /** How many were helped by family and by friends, the others by nobody; how many were outdoors. */
  readonly family: number
  readonly friends: number
  readonly outdoors: number
}

function weeks({ energies, family, friends, outdoors }: Parts): Week[] {
  const others = energies.length - family - friends
  const helpers = [
    ...repeated<Week['helper']>(family, 'family'),
    ...repeated<Week['helper']>(friends, 'friends'),
    ...repeated<Week['helper']>(others, 'nobody'),
  ]
  return energies.map((energy, index) => ({
    energy,
    helper: helpers[index] ?? 'nobody',
    outdoors: index < outdoors,
  }))
}

function repeated<Value>(times: number, value: Value): Value[] {
  return Array.from({ length: times }, () => value)
}
