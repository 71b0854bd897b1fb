/** One disorder as Orphanet names it; codes are written `ORPHA:558`. */
export interface Disorder {
  readonly code: string
  readonly name: string
  readonly synonyms: readonly string[]
  /** The groups and disorders that it belongs to, where the file tells them. */
  readonly parents: readonly string[]
  /** The disorder that took its place, or null. */
  readonly movedTo: string | null
}

/** What one file of Orphanet says; the version as the file tells it, such as `2025-12-09`. */
export interface Nomenclature {
  readonly version: string
  readonly disorders: readonly Disorder[]
}
