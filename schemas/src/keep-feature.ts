import {
  asPresent,
  presenceOf,
  type Onset,
  type PhenotypicFeature,
  type Presence,
} from './phenotypic-feature.ts'

/** As many as anybody could tell: the longest published case has fewer than a hundred. */
export const mostFeatures = 1000

/** What somebody tells about one symptom. What is left out stays as it is known; of a new one, it is there now. */
export interface ToldFeature {
  readonly hpoId: string
  /** The official English label. */
  readonly label: string
  readonly presence?: Presence | undefined
  readonly onset?: Onset | null | undefined
  /** The one in whose place it stands: what is known of that one goes over to it. */
  readonly insteadOf?: string | undefined
}

/**
 * A patient's features with one that was told: the same term is there once, where it was, and all others stay as they
 * are. Told twice it is the same. Beyond `mostFeatures` nothing is added.
 */
export function keepFeature<Kept extends PhenotypicFeature>(
  known: readonly Kept[],
  { hpoId, label, presence, onset, insteadOf }: ToldFeature,
): readonly (Kept | PhenotypicFeature)[] {
  const others = once(known)
  const before = others.find((each) => each.hpoId === hpoId)
  const left = others.find((each) => each.hpoId === insteadOf)
  const start = before ?? { ...(left ?? unknown), hpoId, label }
  const said = { ...start, ...(onset !== undefined && { onset }) }
  const feature = asPresent(said, presence ?? presenceOf(said))
  const place = before ?? left
  if (!place) return others.length < mostFeatures ? [...others, feature] : others
  return others
    .map((each) => (each === place ? feature : each))
    .filter((each) => each === feature || each.hpoId !== insteadOf)
}

/** A patient's features without one. Where it is not known, nothing changes. */
export function withoutFeature<Kept extends PhenotypicFeature>(
  known: readonly Kept[],
  hpoId: string,
): readonly Kept[] {
  return once(known).filter((each) => each.hpoId !== hpoId)
}

const unknown = { excluded: false, resolved: false, onset: null } as const

/** Each term once: the first place, and what was said last. */
function once<Kept extends PhenotypicFeature>(features: readonly Kept[]): readonly Kept[] {
  return [...new Map(features.map((feature) => [feature.hpoId, feature])).values()]
}
