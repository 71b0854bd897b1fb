import { createHmac, randomInt } from 'node:crypto'

import { ownKey } from '../access/own-key.ts'

/** How many somebody has at once. */
const howMany = 10

/** Nothing that is taken for something else when it is read from paper. */
const signs = '23456789abcdefghjkmnpqrstvwxyz'

/** Ten new codes, each of about 58 bits, in groups that can be read from paper. */
export function newRecoveryCodes(): readonly string[] {
  return Array.from({ length: howMany }, () => [group(), group(), group()].join('-'))
}

function group(): string {
  return Array.from({ length: 4 }, () => signs[randomInt(signs.length)]).join('')
}

/** A code as it is kept: by a key that is not in the database, and for one account only. However it is typed. */
export function hashOfRecoveryCode(code: string, account: string, platformSecret: string): string {
  return createHmac('sha256', ownKey(platformSecret, 'recovery codes'))
    .update(`${account}|${code.toLowerCase().replaceAll(/[^a-z0-9]/g, '')}`)
    .digest('base64url')
}
