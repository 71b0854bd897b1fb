/** The numbers that decide what may be shown. Changing one makes a new rule set with a new id. */
export interface DisclosureRules {
  readonly id: string
  /** A cell of fewer people is withheld; zero is treated alike. */
  readonly threshold: number
  /** Counts are rounded to multiples of this, and never published below `smallestCount`. */
  readonly base: number
  readonly smallestCount: number
  /** Nothing at all is released about a smaller population. */
  readonly smallestPopulation: number
  /** The step of published percents; they stay one step away from 0 and from 100. */
  readonly percentStep: number
  /** How many people a mean and a standard deviation need. */
  readonly meanPeople: number
  readonly sdPeople: number
  /** The grids of means and standard deviations, as parts of the item's range. */
  readonly meanGridParts: number
  readonly sdGridParts: number
  /** `none` exists for worked examples: figures without noise are never released. */
  readonly noise: 'keyed' | 'none'
  /** How many people must have changed since an earlier release, unless none has. */
  readonly changedPeople: number
  /** Peer charts: people in a group, people in a band, people per band on average. */
  readonly peerGroupPeople: number
  readonly peerBandPeople: number
  readonly peerPeoplePerBand: number
}

/** The rule set in force. `release()` knows no other. */
export const disclosureRules: DisclosureRules = {
  id: 'share4rare-1',
  threshold: 11,
  base: 5,
  smallestCount: 10,
  smallestPopulation: 20,
  percentStep: 5,
  meanPeople: 20,
  sdPeople: 30,
  meanGridParts: 200,
  sdGridParts: 40,
  noise: 'keyed',
  changedPeople: 11,
  peerGroupPeople: 20,
  peerBandPeople: 5,
  peerPeoplePerBand: 10,
}
