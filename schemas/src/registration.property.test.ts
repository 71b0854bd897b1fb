import fc from 'fast-check'
import { expect, it } from 'vitest'

import { oneLine } from './one-line.ts'
import { adultAge, ageOn } from './registration.ts'

const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

it('nobody is eighteen a day before, and everybody is on the day', () => {
  fc.assert(
    fc.property(day, (born) => {
      const birthday = new Date(`${born}T00:00:00Z`)
      birthday.setUTCFullYear(birthday.getUTCFullYear() + adultAge) // 29 February becomes 1 March
      const dayBefore = new Date(birthday.getTime() - 24 * 3600 * 1000)
      expect(ageOn(birthday.toISOString().slice(0, 10), born)).toBe(adultAge)
      expect(ageOn(dayBefore.toISOString().slice(0, 10), born)).toBe(adultAge - 1)
    }),
  )
})

it('an age never falls as days go by', () => {
  fc.assert(
    fc.property(day, day, day, (born, one, other) => {
      const [earlier, later] = [one, other].toSorted()
      expect(ageOn(later ?? '', born)).toBeGreaterThanOrEqual(ageOn(earlier ?? '', born))
    }),
  )
})

it('a line of text is taken as it was typed, or not at all', () => {
  const line = oneLine(120)
  const unwanted = fc.constantFrom('<', '>', '\n', '\0', '\u001B', '\u202E', '\u2028')
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 50 }), unwanted, (text, sign) => {
      const calm = text.replaceAll(/[<>\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu, '')
      expect(line.parse(calm)).toBe(calm.trim())
      expect(line.safeParse(`Ada ${sign}${text} Example`).success).toBe(false)
    }),
  )
})
