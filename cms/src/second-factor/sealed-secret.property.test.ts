import fc from 'fast-check'
import { expect, it } from 'vitest'

import { sealed, unsealed } from './sealed-secret.ts'

const bytes = fc.uint8Array({ minLength: 20, maxLength: 20 }).map((array) => Buffer.from(array))

it('comes back whole, for its own account and under its own key', () => {
  fc.assert(
    fc.property(bytes, fc.uuid(), fc.string({ minLength: 1 }), (secret, account, key) => {
      expect(unsealed(sealed(secret, account, key), account, key)).toEqual(secret)
    }),
  )
})

it('does not come back for another account, under another key, or with one bit changed', () => {
  fc.assert(
    fc.property(bytes, fc.uuid(), fc.uuid(), fc.nat(), (secret, account, other, place) => {
      fc.pre(account !== other)
      const kept = sealed(secret, account, 'key')
      const changed = Buffer.from(kept, 'base64url')
      const at = place % changed.length
      changed[at] = (changed[at] ?? 0) ^ 1
      expect(() => unsealed(kept, other, 'key')).toThrow()
      expect(() => unsealed(kept, account, 'another key')).toThrow()
      expect(() => unsealed(changed.toString('base64url'), account, 'key')).toThrow()
    }),
  )
})
