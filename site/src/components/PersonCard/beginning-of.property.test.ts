import fc from 'fast-check'
import { expect, it } from 'vitest'

import { signsOf } from '../../i18n/signs-of.ts'
import { beginningOf } from './beginning-of.ts'

it('nothing is ever longer than asked for, and no sign is cut in two', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'é', ' ', '👩‍👧', '\n', 'क्षि') })
  fc.assert(
    fc.property(text, fc.integer({ min: 2, max: 30 }), (whole, length) => {
      const shown = signsOf(beginningOf(whole, length).replace(/…$/, ''))
      const line = signsOf(whole.replaceAll(/\s+/g, ' ').trim())
      expect(shown.length).toBeLessThanOrEqual(length)
      expect(line.slice(0, shown.length)).toEqual(shown)
    }),
  )
})
