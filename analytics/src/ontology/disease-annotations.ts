/** What is known of one term in one disease. */
export interface DiseaseFeature {
  readonly hpoId: string
  /** Whether it is an abnormality, not a way of inheriting, an onset or a course. */
  readonly isPhenotype: boolean
  /** Whether the disease is known for not having it. */
  readonly isExcluded: boolean
  /** The share of people with the disease who have it, 0 to 1; null where nobody has said. */
  readonly frequency: number | null
}

/** One disease of the annotations, by the id of its database: `ORPHA:98896`, `OMIM:310200`. */
export interface AnnotatedDisease {
  readonly id: string
  readonly name: string
  readonly features: readonly DiseaseFeature[]
}

/** What one release says of diseases; `version` is that of the ontology whose terms it uses. */
export interface DiseaseAnnotations {
  readonly version: string
  readonly diseases: readonly AnnotatedDisease[]
}
