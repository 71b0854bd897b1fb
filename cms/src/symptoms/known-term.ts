import { commonSymptoms } from '@share4rare/schemas'

/** A term of the vocabulary that is in force, with its official English label. */
export interface KnownTerm {
  readonly hpoId: string
  readonly label: string
}

/** The term that an id stands for now, also an id that was replaced by another; null where there is none. */
export function knownTerm(hpoId: string): KnownTerm | null {
  const found = commonSymptoms.find((each) => each.hpoId === hpoId)
  return found ? { hpoId: found.hpoId, label: found.label } : null
}
