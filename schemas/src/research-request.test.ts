import { describe, expect, it } from 'vitest'

import { mayBecome, submitRequestSchema, verdictOf } from './research-request.ts'

describe('the verdict', () => {
  it('waits for three votes', () => {
    expect(verdictOf([])).toBe('undecided')
    expect(verdictOf(['reject', 'reject'])).toBe('undecided')
  })

  it('is that of the majority', () => {
    expect(verdictOf(['approve', 'reject', 'approve'])).toBe('approved')
    expect(verdictOf(['approve', 'reject', 'reject'])).toBe('rejected')
  })

  it('waits for one more vote on a tie', () => {
    expect(verdictOf(['approve', 'reject', 'approve', 'reject'])).toBe('undecided')
  })
})

describe('a request', () => {
  it('passes from one state to the next', () => {
    expect(mayBecome('submitted', 'in-review')).toBe(true)
    expect(mayBecome('sealed', 'withheld')).toBe(true)
  })

  it('skips no state, and never turns back', () => {
    expect(mayBecome('submitted', 'approved')).toBe(false)
    expect(mayBecome('approved', 'delivered')).toBe(false)
    expect(mayBecome('rejected', 'in-review')).toBe(false)
  })

  it('needs a purpose in words, and at least one item', () => {
    const request = {
      title: 'Sleep and pain',
      purpose: 'We want to learn how sleep and pain go together in daily life.',
      team: 'Ada Example',
      questionnaire: 'q',
      diseaseGroup: null,
      items: ['pain'],
      tables: 'one-way',
    }
    expect(submitRequestSchema.safeParse(request).success).toBe(true)
    expect(submitRequestSchema.safeParse({ ...request, purpose: '  short  ' }).success).toBe(false)
    expect(submitRequestSchema.safeParse({ ...request, items: [] }).success).toBe(false)
  })
})
