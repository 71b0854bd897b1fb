import type { AskedConsent } from '@share4rare/schemas'

/** Whether the time to decide on a request is over. Studies stay open. */
export function isClosed({ callEndsAt }: AskedConsent, now: Date): boolean {
  return callEndsAt !== null && new Date(callEndsAt) <= now
}

/** The questions that nobody has answered yet and that can still be answered. */
export function waitingConsents(
  consents: readonly AskedConsent[],
  now: Date,
): readonly AskedConsent[] {
  return consents.filter((consent) => isWaiting(consent, now))
}

/** The same questions, those that wait for an answer before the others. */
export function waitingFirst(
  consents: readonly AskedConsent[],
  now: Date,
): readonly AskedConsent[] {
  const others = consents.filter((consent) => !isWaiting(consent, now))
  return [...waitingConsents(consents, now), ...others]
}

function isWaiting(consent: AskedConsent, now: Date): boolean {
  return consent.status === 'not-asked' && !isClosed(consent, now)
}
