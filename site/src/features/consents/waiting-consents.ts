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
  return consents.filter((consent) => consent.status === 'not-asked' && !isClosed(consent, now))
}
