import { expect, it } from 'vitest'

import {
  consentPurposeSchema,
  consentStatementSchema,
  consentStatus,
  type Decision,
} from './consent.ts'

const id = '6f1c2a34-5b6d-4e7f-8a9b-0c1d2e3f4a5b'

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
  expect(consentPurposeSchema.safeParse({ kind: 'study', study: id }).success).toBe(true)
  expect(consentPurposeSchema.safeParse({ kind: 'study', request: id }).success).toBe(false)
})

it('a statement names its patient and its purpose by their ids, never in words', () => {
  const purpose = { kind: 'request', request: id }
  const statement = { patient: id, purpose, textVersion: 'one', decision: 'deny' }
  const wordy = [
    { ...statement, patient: 'Ada Example' },
    { ...statement, purpose: { kind: 'request', request: 'I have pain' } },
    { ...statement, purpose: { kind: 'study', study: `${id} and more` } },
  ]
  const taken = [statement, ...wordy].map((each) => consentStatementSchema.safeParse(each).success)
  expect(taken).toEqual([true, false, false, false])
})
