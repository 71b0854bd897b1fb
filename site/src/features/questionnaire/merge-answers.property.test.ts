import fc from 'fast-check'
import { expect, it } from 'vitest'

import { changesBetween, mergeAnswers } from './merge-answers.ts'

const code = fc.constantFrom('sleep', 'fatigue', 'naps', 'aids', 'words')
const answer = fc.oneof(fc.integer(), fc.boolean(), fc.string(), fc.array(fc.string()))
const answers = fc.dictionary(code, answer, { noNullPrototype: true })

it('the changes between two states lead from the one to the other', () => {
  fc.assert(
    fc.property(answers, answers, (kept, onPage) => {
      expect(mergeAnswers(kept, changesBetween(kept, onPage))).toEqual(onPage)
    }),
  )
})

it('nothing changes where nothing differs', () => {
  fc.assert(
    fc.property(answers, (kept) => {
      expect(changesBetween(kept, { ...kept })).toEqual({})
    }),
  )
})

it('a merge keeps what the page did not touch, and lets the page win where it did', () => {
  fc.assert(
    fc.property(answers, answers, answers, (before, onPage, elsewhere) => {
      const changes = changesBetween(before, onPage)
      const merged = mergeAnswers(elsewhere, changes)
      const untouched = Object.keys(elsewhere).filter((known) => !(known in changes))
      expect(untouched.map((known) => merged[known])).toEqual(
        untouched.map((known) => elsewhere[known]),
      )
      expect(Object.keys(changes).map((known) => merged[known] ?? null)).toEqual(
        Object.values(changes),
      )
    }),
  )
})
