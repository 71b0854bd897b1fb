import { createHash } from 'node:crypto'

import { canonicalJson } from '@share4rare/schemas'

/** SHA-256, in hexadecimal, of a JSON value whose objects' keys are sorted: the same value, the same hash. */
export function sha256OfJson(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex')
}
