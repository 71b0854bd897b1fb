import fc from 'fast-check'
import { expect, it } from 'vitest'

import { emailAddress } from './email-address.ts'
import { isOfStaff, nicknameSchema } from './nickname.ts'
import { oneLine, oneName } from './one-line.ts'
import { adultAge, ageOn, passwordSchema } from './registration.ts'

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

it('a name is something that people see', () => {
  const unseen = fc.constantFrom(
    ...Array.from(' \t\u200B\u200C\u200D\u2060\u3164\u115F\u00AD\uFEFF'),
  )
  fc.assert(
    fc.property(fc.array(unseen, { maxLength: 20 }), (signs) => {
      expect(oneName(120).safeParse(signs.join('')).success).toBe(false)
      expect(passwordSchema.safeParse(signs.join('').repeat(12)).success).toBe(false)
      expect(nicknameSchema.safeParse(`Ada${signs.join('')}\u3164Example`).success).toBe(false)
    }),
  )
  expect(oneName(120).parse(' Zoë Ng ')).toBe('Zoë Ng')
  expect(passwordSchema.parse('     a     b')).toBe('     a     b')
})

it.each(['Admin', 'admín', 'a d m i n', 'Ad.min', '\u0430dmin', 'STAFF', 'm0derator', '5taff'])(
  'nobody is called %s, which looks like our staff',
  (nickname) => {
    expect(isOfStaff(nickname)).toBe(true)
  },
)

it.each([
  ['Share4Rare', true],
  ['share_for_rare', false],
  ['Team Share4rare', true],
  ['\u0405hare4\u0433are', true],
  ['ada-heron', false],
  ['administers kindness', false],
])('of %s it is said whether it would be taken for us: %s', (nickname, expected) => {
  expect(isOfStaff(nickname)).toBe(expected)
})

it('an e-mail address is taken with what stands around it, and kept without', () => {
  expect(emailAddress.parse(' Ada@Example.org\t')).toBe('ada@example.org')
  expect(emailAddress.safeParse(' a b@example.org').success).toBe(false)
})
