import { idOf, labelOf, termOf } from '@share4rare/analytics'

import type { PayloadRequest } from 'payload'

import { vocabularyInForce } from './vocabulary-in-force.ts'

/** A term of the vocabulary that is in force, with its official English label. */
export interface KnownTerm {
  readonly hpoId: string
  readonly label: string
}

/** Whoever asks, of whom nothing is used. */
type Asking = Pick<PayloadRequest, 'payload'>

/** The term that an id stands for now, also an id that was replaced by another; null where there is none. */
export async function knownTerm(req: Asking, hpoId: string): Promise<KnownTerm | null> {
  return (await knownTerms(req))(hpoId)
}

/** The same for many ids, one after the other. */
export async function knownTerms({
  payload,
}: Asking): Promise<(hpoId: string) => KnownTerm | null> {
  const { ontology } = (await vocabularyInForce(payload)).words
  return (hpoId) => {
    const term = termOf(ontology, hpoId)
    return term === null ? null : { hpoId: idOf(ontology, term), label: labelOf(ontology, term) }
  }
}
