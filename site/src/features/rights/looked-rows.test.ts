import { changedByStaff, locales, partnerEvents } from '@share4rare/schemas'
import { expect, it } from 'vitest'

import { messages } from '../../i18n/messages.ts'
import { translator } from '../../i18n/translator.ts'
import { closingRows } from './closing-rows.ts'
import { lookedRows } from './looked-rows.ts'

const at = '2026-11-22T09:30:00Z'
const line = { at, action: 'patient.listed', who: 'validator', patient: null } as const

it('everything that happens to what is shared has words of its own', () => {
  const actions = [...partnerEvents, 'looked'].map((event) => `did.partner-grant.${event}`)
  expect(actions.filter((key) => !Object.hasOwn(messages.en, key))).toEqual([])
})

it.each(locales)('whatever staff change in an account has words of its own in %s', (locale) => {
  const rows = lookedRows(
    translator(locale),
    changedByStaff.map((field) => ({ ...line, action: `member.${field}-changed` })),
  )
  expect(new Set(rows.map(({ what }) => what)).size).toBe(changedByStaff.length)
  expect(rows.map(({ what }) => what)).not.toContain(
    lookedRows(translator(locale), [{ ...line, action: 'unknown' }])[0]?.what,
  )
})

it('a partner is somebody whom one shares with, and no stranger', () => {
  const action = 'partner-grant.looked'
  const partner = { ...line, action, who: 'another-member', patient: 'Mia Example' } as const
  expect(lookedRows(translator('en'), [partner])).toEqual([
    {
      at,
      what: 'Looked at the three things that you share of: Mia Example',
      by: 'Somebody you share with',
    },
  ])
})

it.each(locales)('no line in %s has two colons', (locale) => {
  const actions = Object.keys(messages.en).filter((key) => key.startsWith('did.'))
  const rows = lookedRows(
    translator(locale),
    actions.map((key) => ({ ...line, action: key.slice(4) })),
  )
  expect(rows.filter(({ what }) => !/^[^:]+: [^:]+$/.test(what))).toEqual([])
})

it('the law by which something stays is named as the reader knows it', () => {
  const kept = { what: 'consents', rows: 1, fate: 'kept', until: '2031-11-22' } as const
  const [row] = closingRows(translator('es'), [{ ...kept, reason: 'agreed-research' }])
  expect(row?.note).toContain('RGPD, art. 17.3.d y 89.1')
})
