import { expect, it } from 'vitest'

import { done, problemCodes, problemsSchema, refused } from './problem.ts'

it('an outcome is what was asked for, or every reason why not', () => {
  expect(done(3)).toEqual({ ok: true, value: 3 })
  expect(refused({ code: 'answer-missing', at: 'pain' }, { code: 'not-open' })).toEqual({
    ok: false,
    problems: [{ code: 'answer-missing', at: 'pain' }, { code: 'not-open' }],
  })
})

it('a refusal over HTTP has at least one known reason', () => {
  expect(problemsSchema.safeParse({ problems: [] }).success).toBe(false)
  expect(problemsSchema.safeParse({ problems: [{ code: 'unknown' }] }).success).toBe(false)
  expect(problemsSchema.parse({ problems: [{ code: 'not-found' }] }).problems).toHaveLength(1)
})

it('no two problems share a code', () => {
  expect(new Set(problemCodes).size).toBe(problemCodes.length)
})
