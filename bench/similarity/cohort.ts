import type { Ragged } from '../../analytics/src/ontology/compiled/ragged.ts'

/** Profiles whose diseases are known, by which lists of the nearest are judged. */
export interface Cohort {
  /** The numbers of each profile's terms. */
  readonly profiles: Ragged<Uint16Array>
  /** By profile: which disease, as any number. */
  readonly diseases: Uint32Array
  /** By profile: in which publication it stands, as any number; those that were made up stand in none. */
  readonly publications: Uint32Array | null
}
