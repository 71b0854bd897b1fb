import { expect, it } from 'vitest'

import { consentPurposeSchema, consentStatus, type Decision } from './consent.ts'

const on = (day: number, decision: Decision) => ({ decision, decidedAt: new Date(2026, 0, day) })

it('silence is not consent', () => {
  expect(consentStatus([])).toBe('not-asked')
})

it('the latest statement counts, whatever their order', () => {
  expect(consentStatus([on(1, 'permit'), on(2, 'deny')])).toBe('deny')
  expect(consentStatus([on(3, 'permit'), on(2, 'deny'), on(1, 'deny')])).toBe('permit')
})

it('of two statements of one moment the refusal counts', () => {
  expect(consentStatus([on(1, 'permit'), on(1, 'deny')])).toBe('deny')
  expect(consentStatus([on(1, 'deny'), on(1, 'permit')])).toBe('deny')
})

it('a statement without a readable moment is no consent', () => {
  expect(consentStatus([{ decision: 'permit', decidedAt: new Date('unknown') }])).toBe('not-asked')
})

it('a purpose is one study or one request', () => {
  expect(consentPurposeSchema.safeParse({ kind: 'study', study: 's' }).success).toBe(true)
  expect(consentPurposeSchema.safeParse({ kind: 'study', request: 'r' }).success).toBe(false)
})
