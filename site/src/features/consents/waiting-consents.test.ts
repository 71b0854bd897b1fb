import type { AskedConsent } from '@share4rare/schemas'
import { expect, it } from 'vitest'

import { statementOfForm } from './statement-of-form.ts'
import { waitingConsents, waitingFirst } from './waiting-consents.ts'

const now = new Date('2026-11-02T10:00:00Z')
const asked: AskedConsent = {
  patient: { id: 'p1', name: 'Ada Example' },
  purpose: { kind: 'request', request: 'r1' },
  title: 'Sleep and tiredness',
  explanation: 'A team asks.',
  textVersion: '1',
  status: 'not-asked',
  decidedAt: null,
  callEndsAt: '2026-12-01T00:00:00Z',
}

it('only undecided questions whose time is not over wait for an answer', () => {
  const closed = { ...asked, callEndsAt: '2026-11-01T00:00:00Z' }
  const study: AskedConsent = {
    ...asked,
    purpose: { kind: 'study', study: 's1' },
    callEndsAt: null,
  }
  const decided: AskedConsent = { ...asked, status: 'deny' }
  expect(waitingConsents([asked, closed, study, decided], now)).toEqual([asked, study])
  expect(waitingFirst([decided, asked, closed, study], now)).toEqual([
    asked,
    study,
    decided,
    closed,
  ])
})

function form(fields: Record<string, string>): FormData {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields)) data.append(name, value)
  return data
}

it('a form says one statement, about a study or a request', () => {
  const fields = { patient: 'p1', purpose: 'r1', textVersion: '1', decision: 'permit' }
  const said = { patient: 'p1', textVersion: '1', decision: 'permit' }
  expect(statementOfForm(form({ ...fields, kind: 'request' }))).toEqual({
    ...said,
    purpose: { kind: 'request', request: 'r1' },
  })
  expect(statementOfForm(form({ ...fields, kind: 'study' }))).toEqual({
    ...said,
    purpose: { kind: 'study', study: 'r1' },
  })
  expect(statementOfForm(form({ ...fields, kind: 'else' }))).toBeNull()
  expect(statementOfForm(form({ ...fields, kind: 'study', decision: 'maybe' }))).toBeNull()
})
