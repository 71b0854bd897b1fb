import type { Payload } from 'payload'

import { missingIn } from './missing-in.ts'

/** Says in the log which details of the controller are missing, by their names. */
export async function warnOfMissingDetails(payload: Payload): Promise<void> {
  const missing = await missingIn(payload)
  if (missing.length > 0)
    payload.logger.warn(
      `the legal pages lack ${missing.join(', ')}: an administrator says them in the panel, under “Who answers for this platform”`,
    )
}
