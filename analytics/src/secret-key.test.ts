import { inspect } from 'node:util'

import { expect, test } from 'vitest'

import { secretKey } from './secret-key.ts'

test('a short key is refused, and so is one that is not hexadecimal', () => {
  expect(() => secretKey('ab'.repeat(31))).toThrow('32 bytes')
  expect(() => secretKey('zz'.repeat(32))).toThrow('32 bytes')
})

test('a key does not show when it is printed', () => {
  const key = secretKey('ab'.repeat(32))
  expect(inspect(key) + JSON.stringify(key)).not.toMatch(/abab/)
})
