import { expect, it } from 'vitest'

import { nothingTyped, requestOf, typedIn } from './request-of-form.ts'

const typed = {
  ...nothingTyped,
  title: 'Tiredness in everyday life',
  purpose: 'We want to plan a group programme with the right pauses for people who are tired.',
  team: 'Example University',
  items: ['q1/fatigue', 'q1/sleep_hours'],
}

it('a form that is filled in is a request; no group asks for every disease', () => {
  const { items: _, ...words } = typed
  expect(requestOf(typed)).toEqual({
    ok: true,
    request: {
      ...words,
      questionnaire: 'q1',
      items: ['fatigue', 'sleep_hours'],
      diseaseGroup: null,
    },
  })
})

it('an empty form names every field that is missing', () => {
  const found = requestOf(nothingTyped)
  const fields = found.ok ? [] : found.findings.map(({ field }) => field)
  expect(fields).toEqual(['title', 'purpose', 'team', 'items'])
})

it('questions of two questionnaires are not one request', () => {
  const findings = [{ field: 'items', message: 'form.itemsMixed' }]
  expect(requestOf({ ...typed, items: ['q1/fatigue', 'q2/sleep'] })).toEqual({
    ok: false,
    findings,
  })
})

it('a form is read as it was sent, several items among it', () => {
  const form = new FormData()
  form.append('title', 'Sleep')
  form.append('items', 'q1/a')
  form.append('items', 'q1/b')
  expect(typedIn(form)).toMatchObject({ title: 'Sleep', items: ['q1/a', 'q1/b'], team: '' })
})
