import type { AskedConsent } from '@share4rare/schemas'

/** The questions that nobody has answered yet and that can still be answered. */
export function waitingConsents(consents: readonly AskedConsent[]): readonly AskedConsent[] {
  return consents.filter(isWaiting)
}

/** The same questions, those that wait for an answer before the others. */
export function waitingFirst(consents: readonly AskedConsent[]): readonly AskedConsent[] {
  return [...waitingConsents(consents), ...consents.filter((consent) => !isWaiting(consent))]
}

function isWaiting({ patient, status, takesYes }: AskedConsent): boolean {
  return status === 'not-asked' && takesYes && patient.waitsFor === null
}
