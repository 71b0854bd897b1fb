import type { AskedConsent } from '@share4rare/schemas'

/** The questions that can still be answered and that nobody has answered, or nobody since their words changed. */
export function waitingConsents(consents: readonly AskedConsent[]): readonly AskedConsent[] {
  return consents.filter(isWaiting)
}

/** The same questions, those that wait for an answer before the others. */
export function waitingFirst(consents: readonly AskedConsent[]): readonly AskedConsent[] {
  return [...waitingConsents(consents), ...consents.filter((consent) => !isWaiting(consent))]
}

function isWaiting({ patient, status, takesYes }: AskedConsent): boolean {
  const isAsked = status === 'not-asked' || status === 'outdated'
  return isAsked && takesYes && patient.waitsFor === null
}
