import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'

import type { Validation } from '../generated/payload-types.ts'
import { Duplicates } from './Duplicates.tsx'
import { History } from './History.tsx'

const patient = {
  id: 'this',
  name: 'Mia Example',
  validation: 'submitted',
  createdAt: '2026-11-22T14:05:00.000Z',
} as const

const other = { ...patient, id: 'other', createdAt: '2026-11-22T09:30:00.000Z' }

describe('who may be the same person', () => {
  const said = (validation: typeof other.validation | 'refused', language = 'en') =>
    renderToStaticMarkup(
      createElement(Duplicates, { patient, duplicates: [{ ...other, validation }], language }),
    )

  it('is told with how the other record stands, the hour of each, and which came first', () => {
    expect(said('submitted')).toMatch(/This record was registered on 22 Nov 2026, 14:05 UTC/)
    expect(said('submitted')).toMatch(
      /Waits for a validator, registered on 22 Nov 2026, 09:30 UTC, before this one/,
    )
    expect(said('submitted', 'es')).toMatch(/registrado el 22 nov 2026, 9:30 UTC, antes que este/)
  })

  it('asks for no second refusal once one of them was refused', () => {
    expect(said('submitted')).toMatch(/refuse one of the records/)
    expect(said('refused')).not.toMatch(/refuse one of the records/)
    expect(said('refused')).toMatch(/refused already/)
  })
})

describe('what happened until now', () => {
  const event: Validation = {
    id: 'event',
    owner: 'owner',
    patient: 'this',
    event: 'refused',
    at: '2026-11-22T14:05:00.000Z',
    by: 'colleague',
    words: 'Registered twice.',
    updatedAt: '2026-11-22T14:05:00.000Z',
    createdAt: '2026-11-22T14:05:00.000Z',
  }
  const said = (language: string, names = new Map([['colleague', 'Vera Example']])) =>
    renderToStaticMarkup(createElement(History, { events: [event], names, language }))

  it('is told with the colleague, in the words and dates of the reader', () => {
    expect(said('en')).toMatch(/22 Nov 2026, 14:05 UTC: Refused, by Vera Example\. Registered/)
    expect(said('es')).toMatch(/22 nov 2026, 14:05 UTC: Rechazado, por Vera Example\. Registered/)
    expect(said('en', new Map())).toMatch(/UTC: Refused\. Registered/)
  })
})
