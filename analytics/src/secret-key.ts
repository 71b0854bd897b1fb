import { createSecretKey, type KeyObject } from 'node:crypto'

/** A key that is never printed: not in logs, not in errors. */
export type SecretKey = KeyObject

/** A secret key from its bytes in hexadecimal, as settings hold it. Fewer than 32 bytes are a mistake and throw. */
export function secretKey(hexadecimal: string): SecretKey {
  const bytes = Buffer.from(hexadecimal, 'hex')
  if (bytes.byteLength < 32) throw new RangeError('A secret key has at least 32 bytes.')
  return createSecretKey(bytes)
}
