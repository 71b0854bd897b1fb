/** Whose profiles may stand in lists: numbers that stay a person's own over all days. Plain questions, so that callers keep their data as they like. */
export interface People {
  /** What is recorded of a profile: numbers of terms, and after them of diseases (see `patientMeasure`). */
  readonly recordedOf: (profile: number) => ArrayLike<number>
  /** Whose it is. Two profiles of one owner count as one person. */
  readonly ownerOf: (profile: number) => number
}

/** What a neighbourhood is known by: amounts by dimension, ascending, and their sum. */
export interface NeighbourhoodVector {
  readonly dimensions: Uint16Array
  readonly amounts: Float64Array
  readonly total: number
}

/** Some profiles that are alike, of enough owners that none is known by it. */
export interface Neighbourhood {
  /** Ascending. */
  readonly members: readonly number[]
  readonly vector: NeighbourhoodVector
  /** Owners who came, left or changed since the vector was made, ascending; once they are enough it is made anew. */
  readonly stirred: readonly number[]
}

/** Everybody who may be found, each in one neighbourhood, by numbers that are never used twice. */
export interface Neighbourhoods {
  readonly byNumber: ReadonlyMap<number, Neighbourhood>
  /** Everybody, while they are too few for any neighbourhood; else nobody. */
  readonly waiting: readonly number[]
  readonly nextNumber: number
}

/** How large neighbourhoods are: at least so many owners each, and from `tooMany` on they are parted. */
export interface Sizes {
  readonly least: number
  readonly tooMany: number
  /** How often members are swapped after forming, at most. */
  readonly rounds: number
}

/** The sizes in force: the least is the threshold of the disclosure rules. */
export const neighbourhoodSizes: Sizes = { least: 11, tooMany: 33, rounds: 6 }

/** The owners of these profiles, each once. */
export const ownersOf = ({ ownerOf }: People, profiles: Iterable<number>): Set<number> => {
  const owners = new Set<number>()
  for (const profile of profiles) owners.add(ownerOf(profile))
  return owners
}

/** Numbers, each once, ascending. */
export const ascending = (numbers: Iterable<number>): number[] =>
  [...new Set(numbers)].sort((a, b) => a - b)
