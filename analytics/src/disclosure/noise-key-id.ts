import { createHmac } from 'node:crypto'

import type { SecretKey } from '../secret-key.ts'

/** Names a noise key in a manifest without telling anything about it. */
export function noiseKeyId(noiseKey: SecretKey): string {
  return createHmac('sha256', noiseKey).update('id1').digest('hex').slice(0, 16)
}
