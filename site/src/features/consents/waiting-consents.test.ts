import type { AskedConsent } from '@share4rare/schemas'
import { expect, it } from 'vitest'

import { statementOfForm } from './statement-of-form.ts'
import { waitingConsents, waitingFirst } from './waiting-consents.ts'

const id = '6f1c2a34-5b6d-4e7f-8a9b-0c1d2e3f4a5b'
const asked: AskedConsent = {
  patient: { id: 'p1', name: 'Ada Example', waitsFor: null },
  purpose: { kind: 'request', request: 'r1' },
  title: 'Sleep and tiredness',
  explanation: 'A team asks.',
  team: 'An invented team',
  asked: [{ questionnaire: 'Daily life', items: ['Sleep'] }],
  textVersion: '1',
  status: 'not-asked',
  decidedAt: null,
  callEndsAt: '2026-12-01T00:00:00Z',
  takesYes: true,
  figures: 'to-come',
}

it('only questions undecided on their present words to which a yes is still taken wait for an answer', () => {
  const closed = { ...asked, takesYes: false }
  const study: AskedConsent = {
    ...asked,
    purpose: { kind: 'study', study: 's1' },
    callEndsAt: null,
  }
  const decided: AskedConsent = { ...asked, status: 'deny' }
  expect(waitingConsents([asked, closed, study, decided])).toEqual([asked, study])
  const outdated: AskedConsent = { ...asked, status: 'outdated' }
  expect(waitingConsents([decided, outdated])).toEqual([outdated])
  expect(waitingFirst([decided, asked, closed, study])).toEqual([asked, study, decided, closed])
})

function form(fields: Record<string, string>): FormData {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields)) data.append(name, value)
  return data
}

it('a form says one statement, about a study or a request', () => {
  const fields = { patient: id, purpose: id, textVersion: '1', decision: 'permit' }
  const said = { patient: id, textVersion: '1', decision: 'permit' }
  expect(statementOfForm(form({ ...fields, kind: 'request' }))).toEqual({
    ...said,
    purpose: { kind: 'request', request: id },
  })
  expect(statementOfForm(form({ ...fields, kind: 'study' }))).toEqual({
    ...said,
    purpose: { kind: 'study', study: id },
  })
  expect(statementOfForm(form({ ...fields, kind: 'else' }))).toBeNull()
  expect(statementOfForm(form({ ...fields, kind: 'study', decision: 'maybe' }))).toBeNull()
  expect(statementOfForm(form({ ...fields, kind: 'study', purpose: 'words' }))).toBeNull()
})
