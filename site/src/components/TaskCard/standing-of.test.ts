import { describe, expect, it } from 'vitest'

import { mayAskCorrection, standingOf } from './standing-of.ts'

const until = '2026-11-20T10:00:00Z'
const of = (correction: Parameters<typeof standingOf>[0]['correction'], frozen = false) => ({
  patient: { frozen },
  response: { status: 'completed' as const, correction },
})

describe('answers that were handed in', () => {
  it('can be asked to be corrected, also where an earlier correction ran out', () => {
    expect(mayAskCorrection(of(null))).toBe(true)
    expect(mayAskCorrection(of({ state: 'over', until }))).toBe(true)
  })

  it('cannot while that is asked or open, nor once the patient has come of age', () => {
    expect(mayAskCorrection(of({ state: 'asked' }))).toBe(false)
    expect(mayAskCorrection(of({ state: 'open', until }))).toBe(false)
    expect(mayAskCorrection(of(null, true))).toBe(false)
    expect(mayAskCorrection({ patient: { frozen: false }, response: null })).toBe(false)
  })

  it('stand as before once a correction ran out', () => {
    const over = { state: 'over', until } as const
    expect(standingOf({ correction: over, amendedAt: null })).toBe('task.completed')
    expect(standingOf({ correction: over, amendedAt: until })).toBe('task.amended')
  })
})
