import { hkdfSync } from 'node:crypto'

/** A key of 32 bytes for one use, derived from the platform's secret: two uses never share one. */
export function ownKey(secret: string, use: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', `share4rare: ${use}`, 32))
}
