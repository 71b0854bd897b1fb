import { pbkdf2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

/** A password as Payload keeps it. */
export interface KeptPassword {
  readonly hash: string
  readonly salt: string
}

/**
 * Whether this is the password. Without an account to compare with it takes just as long: nobody learns from the
 * time whether there is one.
 */
export async function isPassword(given: string, kept: KeptPassword | null): Promise<boolean> {
  const { hash, salt } = kept ?? nobodys
  const derived = await derive(given, salt, iterations, length, 'sha256')
  const wanted = Buffer.from(hash.replace(prefix, ''), 'hex')
  const isSame = wanted.length === derived.length && timingSafeEqual(wanted, derived)
  return isSame && kept !== null && hash.startsWith(prefix)
}

const derive = promisify(pbkdf2)

// Payload's own: a test compares them with a password that Payload has kept.
const prefix = 'pbkdf2-sha256-v1:'
const iterations = 600_000
const length = 32

const nobodys: KeptPassword = {
  hash: prefix + randomBytes(length).toString('hex'),
  salt: randomBytes(32).toString('hex'),
}
