import type { SecretKey } from '../secret-key.ts'
import type { DisclosureRules } from './disclosure-rules.ts'

/** What protecting a figure takes: the rules, and the key of the noise. */
export interface Protection {
  readonly rules: DisclosureRules
  readonly noiseKey: SecretKey
}
