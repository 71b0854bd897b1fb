import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

import { ownKey } from '../access/own-key.ts'

const algorithm = 'aes-256-gcm'
const lengths = { iv: 12, tag: 16 }

/** A secret as it is kept: encrypted under the platform's secret, and bound to the account that it is for. */
export function sealed(secret: Buffer, account: string, platformSecret: string): string {
  const iv = randomBytes(lengths.iv)
  const cipher = createCipheriv(algorithm, keyOf(platformSecret), iv, {
    authTagLength: lengths.tag,
  })
  cipher.setAAD(Buffer.from(account))
  const text = Buffer.concat([cipher.update(secret), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), text]).toString('base64url')
}

/** The secret again. Throws where it was changed, or belongs to another account. */
export function unsealed(kept: string, account: string, platformSecret: string): Buffer {
  const bytes = Buffer.from(kept, 'base64url')
  const [iv, rest] = [bytes.subarray(0, lengths.iv), bytes.subarray(lengths.iv)]
  const options = { authTagLength: lengths.tag }
  const decipher = createDecipheriv(algorithm, keyOf(platformSecret), iv, options)
  decipher.setAAD(Buffer.from(account))
  decipher.setAuthTag(rest.subarray(0, lengths.tag))
  return Buffer.concat([decipher.update(rest.subarray(lengths.tag)), decipher.final()])
}

function keyOf(platformSecret: string): Buffer {
  return ownKey(platformSecret, 'second factors')
}
