import type { PatientToKeep } from './patient.ts'
import type { PhenotypicFeature } from './phenotypic-feature.ts'

/** A disease as Orphanet names it: `ORPHA:558` with its English name. */
export interface DiagnosedDisease {
  readonly orphaCode: string
  readonly name: string
}

/**
 * What a patient's profile tells programs of others: no name, no day of birth, no country, no words of the patient's
 * own, and no id of the record.
 */
export interface PortableProfile {
  readonly sex: PatientToKeep['sex']
  /** In whole years. */
  readonly age: number
  /** The one by which studies are chosen first. */
  readonly diseases: readonly DiagnosedDisease[]
  /** Those that nobody has confirmed. */
  readonly suspected: readonly DiagnosedDisease[]
  readonly features: readonly PhenotypicFeature[]
}
