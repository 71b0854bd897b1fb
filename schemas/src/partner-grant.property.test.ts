import fc from 'fast-check'
import { expect, it } from 'vitest'

import { partnerEvents, partnerGrantAt, type PartnerEvent } from './partner-grant.ts'

const day = 24 * 3600 * 1000
const start = Date.UTC(2026, 0, 1)
const onDay = (number: number) => new Date(start + number * day)

const moment = fc
  .oneof(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 800 }))
  .map(onDay)
const event = fc.record({ event: fc.constantFrom(...partnerEvents), at: moment })
const first = fc.integer({ min: 0, max: 20 })
const history: fc.Arbitrary<PartnerEvent[]> = fc
  .tuple(fc.array(event, { maxLength: 4 }), first, fc.integer({ min: 0, max: 16 }))
  .map(([events, day, wait]) => [
    { event: 'granted', at: onDay(day) },
    { event: 'accepted', at: onDay(day + wait) },
    ...events,
  ])
const ends = new Set(['declined', 'left', 'revoked'])

it('somebody sees only after a yes in time, for a year from it or the last renewal', () => {
  fc.assert(
    fc.property(history, moment, (events, at) => {
      const within = (names: readonly string[], until: Date, days: number) =>
        events.filter(
          (each) =>
            names.includes(each.event) &&
            each.at <= until &&
            until.getTime() - each.at.getTime() < days * day,
        )
      const wasAsked = within(['accepted'], at, Infinity).some(
        (yes) => within(['granted'], yes.at, 14).length > 0,
      )
      const isFresh = within(['accepted', 'renewed'], at, 365).length > 0
      const { state, until } = partnerGrantAt(events, at)
      expect(state !== 'held' || (wasAsked && isFresh && until !== null && until > at)).toBe(true)
    }),
  )
})

it('a yes to an invitation is held to the last day of a year, and not a day longer', () => {
  const events: PartnerEvent[] = [
    { event: 'granted', at: onDay(0) },
    { event: 'accepted', at: onDay(13) },
  ]
  const stateOn = (number: number) => partnerGrantAt(events, onDay(number)).state
  expect([12, 13, 377, 378].map(stateOn)).toEqual(['invited', 'held', 'held', 'expired'])
  const late = [events[0], { event: 'accepted' as const, at: onDay(14) }].filter(
    (each) => each !== undefined,
  )
  expect(partnerGrantAt(late, onDay(15)).state).toBe('expired')
})

it('a grant that was revoked is over at that moment and for good', () => {
  fc.assert(
    fc.property(history, moment, moment, (events, revokedAt, later) => {
      fc.pre(later >= revokedAt)
      const all = [...events, { event: 'revoked' as const, at: revokedAt }]
      const before = partnerGrantAt(events, revokedAt).state
      fc.pre(before === 'held' || before === 'invited')
      expect(partnerGrantAt(all, later).state).not.toBe('held')
      expect(partnerGrantAt(all, later).state).not.toBe('invited')
    }),
  )
})

it('what has ended never begins again, whatever is added later', () => {
  fc.assert(
    fc.property(history, event, moment, (events, more, at) => {
      fc.pre(more.at > at)
      const { state } = partnerGrantAt(events, at)
      fc.pre(ends.has(state) || state === 'expired')
      const past = events.filter((each) => each.at <= at)
      expect(partnerGrantAt([...past, more], new Date(more.at.getTime() + 1)).state).toBe(state)
    }),
  )
})

it('the order in which events are read changes nothing, nor does what is still to come', () => {
  const inTwoOrders = history.chain((given) =>
    fc.tuple(
      fc.constant(given),
      fc.shuffledSubarray(given, { minLength: given.length, maxLength: given.length }),
    ),
  )
  fc.assert(
    fc.property(inTwoOrders, moment, ([given, shuffled], at) => {
      const now = partnerGrantAt(given, at)
      expect(partnerGrantAt(shuffled, at)).toEqual(now)
      expect(
        partnerGrantAt(
          given.filter((each) => each.at <= at),
          at,
        ),
      ).toEqual(now)
    }),
  )
})
