import { locales, validationStates } from '@share4rare/schemas'
import { describe, expect, it } from 'vitest'

import { translator } from '../../i18n/translator.ts'
import { standingInWords } from './standing-in-words.ts'

const moments = { since: '2026-11-20T09:30:00Z', dueAt: '2026-11-22T09:30:00Z' }
const about = { ...moments, template: null, words: '' }
const reader = { locale: 'en', t: translator('en'), now: new Date('2026-11-21T00:00:00Z') } as const

describe('where a validation stands', () => {
  it('names the hour of the promise', () => {
    const said = standingInWords({ ...about, state: 'submitted' }, reader)
    expect(said).toContain('sent on 20 November 2026 at 09:30 (UTC)')
    expect(said).toContain('by 22 November 2026 at 09:30 (UTC), that is within 34 hours')
  })

  it('admits that the promise was broken', () => {
    const later = { ...reader, now: new Date('2026-11-22T09:31:00Z') }
    expect(standingInWords({ ...about, state: 'submitted' }, later)).toContain('we are late')
  })

  it.each(validationStates)('is told in every language: %s', (state) => {
    const said = locales.map((locale) =>
      standingInWords({ ...about, state }, { ...reader, locale, t: translator(locale) }),
    )
    expect(new Set(said).size).toBe(locales.length)
    expect(said.filter((sentence) => /[{}]/.test(sentence))).toEqual([])
  })
})
