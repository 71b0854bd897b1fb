import fc from 'fast-check'
import { expect, test } from 'vitest'

import { canonicalDecimal } from './canonical-decimal.ts'

test.each([
  [37, '37'],
  [-0, '0'],
  [0.5, '0.5'],
  [-2.25, '-2.25'],
  [1e21, '1000000000000000000000'],
  [1.5e22, '15000000000000000000000'],
  [-1.5e-7, '-0.00000015'],
  [1e-7, '0.0000001'],
])('%d is written as %s', (value, text) => {
  expect(canonicalDecimal(value)).toBe(text)
})

test('every finite number reads back as itself and has no exponent', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      const text = canonicalDecimal(value)
      expect(text).toMatch(/^-?\d+(\.\d+)?$/)
      expect(Number(text)).toBe(value + 0)
    }),
  )
})
