/** A current term of the Human Phenotype Ontology, in the ids of its release: `HP:0001250`. */
export interface OntologyTerm {
  readonly id: string
  /** The official English label, unaltered. */
  readonly label: string
  readonly parents: readonly string[]
  /** Ids by which it was known before. */
  readonly altIds: readonly string[]
  readonly synonyms: readonly string[]
  readonly definition: string
}

/** A term that is no more: what replaces it, or null. */
export interface ObsoleteTerm {
  readonly id: string
  readonly replacedBy: string | null
}

/** What one release says of its terms. */
export interface OntologyTerms {
  /** As HPO names its releases: `2025-05-06`. */
  readonly version: string
  readonly terms: readonly OntologyTerm[]
  readonly obsolete: readonly ObsoleteTerm[]
}
