import type { Document, Patient } from '../../generated/payload-types.ts'

/** Whether an owner may take a document back: not the consent under which somebody was validated. */
export function mayRemove(
  { kind, state }: Pick<Document, 'kind' | 'state'>,
  { validation }: Pick<Patient, 'validation'>,
): boolean {
  if (state === 'destroyed') return false
  return !(kind === 'signed-consent' && state === 'accepted' && validation === 'validated')
}
