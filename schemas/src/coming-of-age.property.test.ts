import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import '../../tests/support/property-seed.ts'
import { comesOfAgeOn, isFrozen, monthsBefore, noticeDue } from './coming-of-age.ts'
import { ageOn } from './registration.ts'

const dayBetween = (min: string, max: string) =>
  fc.date({ min: new Date(min), max: new Date(max), noInvalidDate: true }).map(dayOf)
const birthDates = dayBetween('1950-01-01', '2060-01-01')
const today = dayBetween('1968-01-01', '2080-01-01')

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10)
}

function dayBefore(day: string): string {
  return dayOf(new Date(Date.parse(day) - 24 * 60 * 60 * 1000))
}

describe('a child who comes of age', () => {
  it('is frozen from the first day of being 18, and not the day before', () => {
    fc.assert(
      fc.property(birthDates, (birthDate) => {
        const child = { relationship: 'child', birthDate } as const
        const day = comesOfAgeOn(birthDate)
        expect(ageOn(day, birthDate)).toBe(18)
        expect([isFrozen(child, dayBefore(day)), isFrozen(child, day)]).toEqual([false, true])
      }),
    )
  })

  it('stays frozen, and is announced only before: first six months, then one', () => {
    fc.assert(
      fc.property(birthDates, today, (birthDate, now) => {
        const child = { relationship: 'child', birthDate } as const
        const day = comesOfAgeOn(birthDate)
        const due = noticeDue(child, now)
        const [six, one] = [monthsBefore(day, 6), monthsBefore(day, 1)]
        expect(due === 'in-six-months').toBe(now >= six && now < one)
        expect(due === 'in-one-month').toBe(now >= one && now < day)
        expect(isFrozen(child, now)).toBe(now >= day)
      }),
    )
  })

  it('is a matter of children alone', () => {
    fc.assert(
      fc.property(birthDates, today, fc.constantFrom('self', 'ward'), (birthDate, now, kind) => {
        const patient = { relationship: kind, birthDate } as const
        expect([isFrozen(patient, now), noticeDue(patient, now)]).toEqual([false, null])
      }),
    )
  })

  it('keeps a guardian whom the staff have approved, and no other', () => {
    const states = fc.constantFrom('asked', 'declined', null)
    fc.assert(
      fc.property(birthDates, today, states, (birthDate, now, guardianship) => {
        const child = { relationship: 'child', birthDate } as const
        const approved = { ...child, guardianship: 'approved' } as const
        expect([isFrozen(approved, now), noticeDue(approved, now)]).toEqual([false, null])
        expect(isFrozen({ ...child, guardianship }, now)).toBe(isFrozen(child, now))
      }),
    )
  })

  it.each([
    ['2008-02-29', '2026-03-01'],
    ['2008-08-31', '2026-08-31'],
    ['1944-02-29', '1962-03-01'],
  ])('born on %s is an adult on %s', (birthDate, day) => {
    expect(comesOfAgeOn(birthDate)).toBe(day)
  })

  it.each([
    ['2026-08-31', 6, '2026-02-28'],
    ['2028-08-31', 6, '2028-02-29'],
    ['2026-03-31', 1, '2026-02-28'],
    ['2026-01-15', 1, '2025-12-15'],
  ])('%s, %i months earlier, was %s', (day, months, before) => {
    expect(monthsBefore(day, months)).toBe(before)
  })

  it('takes the day of a birth date that the record keeps with a time', () => {
    const child = { relationship: 'child', birthDate: '2008-02-29T00:00:00.000Z' } as const
    expect([isFrozen(child, '2026-02-28'), isFrozen(child, '2026-03-01')]).toEqual([false, true])
    expect(noticeDue(child, '2026-02-28')).toBe('in-one-month')
  })
})
