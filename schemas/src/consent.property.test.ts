import fc from 'fast-check'
import { expect, it } from 'vitest'

import { consentStatus, type ConsentDecision } from './consent.ts'

const moment = fc.integer({ min: 0, max: 5 }).map((day) => new Date(Date.UTC(2026, 0, 1 + day)))
const statements: fc.Arbitrary<ConsentDecision[]> = fc.array(
  fc.record({ decision: fc.constantFrom('permit', 'deny'), decidedAt: moment }),
)

it('a permission needs a statement that permits, and none that refuses at its moment or later', () => {
  fc.assert(
    fc.property(statements, (given) => {
      const outlasts = ({ decision, decidedAt }: ConsentDecision) =>
        decision === 'permit' &&
        !given.some((other) => other.decision === 'deny' && other.decidedAt >= decidedAt)
      expect(consentStatus(given) === 'permit').toBe(given.some(outlasts))
    }),
  )
})

it('the order in which statements are read changes nothing', () => {
  const inTwoOrders = statements.chain((given) =>
    fc.tuple(
      fc.constant(given),
      fc.shuffledSubarray(given, { minLength: given.length, maxLength: given.length }),
    ),
  )
  fc.assert(
    fc.property(inTwoOrders, ([given, shuffled]) => {
      expect(consentStatus(shuffled)).toBe(consentStatus(given))
    }),
  )
})

it('a later statement always decides', () => {
  fc.assert(
    fc.property(statements, fc.constantFrom('permit', 'deny'), (given, decision) => {
      const later = { decision, decidedAt: new Date(Date.UTC(2027, 0, 1)) }
      expect(consentStatus([later, ...given])).toBe(decision)
    }),
  )
})

it('what the statements amount to at a moment, those that are still to come never change', () => {
  fc.assert(
    fc.property(statements, statements, moment, (past, later, at) => {
      const said = past.filter(({ decidedAt }) => decidedAt <= at)
      const all = [...said, ...later.filter(({ decidedAt }) => decidedAt > at)]
      const known = all.filter(({ decidedAt }) => decidedAt <= at)
      expect(consentStatus(known)).toBe(consentStatus(said))
      expect(consentStatus(known) === 'not-asked').toBe(said.length === 0)
    }),
  )
})
