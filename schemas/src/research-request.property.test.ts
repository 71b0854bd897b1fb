import fc from 'fast-check'
import { expect, it } from 'vitest'

import { mayBecome, quorum, requestStateSchema, verdictOf } from './research-request.ts'

const states = requestStateSchema.options
const state = fc.constantFrom(...states)
const votes = fc.array(fc.constantFrom('approve', 'reject'), { maxLength: 9 })

const walk = fc
  .array(state, { maxLength: 60 })
  .map((wishes) =>
    wishes.reduce(
      (path, wish) => [...path, ...[wish].filter((next) => mayBecome(path.at(-1) ?? next, next))],
      [states[0]],
    ),
  )

it('no path to figures skips the review, the approval or the seal', () => {
  const before = ['submitted', 'in-review', 'approved', 'sealed']
  fc.assert(
    fc.property(walk, (path) => {
      const steps = before.slice(0, path.length)
      const refused = path.indexOf('rejected')
      const orderly = refused === -1 ? path.slice(0, 4) : path.slice(0, refused)
      expect(orderly).toEqual(steps.slice(0, orderly.length))
    }),
    { numRuns: 2000 },
  )
})

it('nothing follows an end', () => {
  const end = fc.constantFrom('rejected', 'delivered', 'withheld')
  fc.assert(fc.property(end, state, (from, to) => !mayBecome(from, to)))
})

it('a verdict has the quorum and a majority behind it, and its opposite has neither', () => {
  fc.assert(
    fc.property(votes, (cast) => {
      const approving = cast.filter((vote) => vote === 'approve').length
      const lead = (2 * approving - cast.length) * Number(cast.length >= quorum)
      const verdicts = new Map([
        [1, 'approved'],
        [-1, 'rejected'],
        [0, 'undecided'],
      ])
      expect(verdictOf(cast)).toBe(verdicts.get(Math.sign(lead)))
    }),
  )
})
