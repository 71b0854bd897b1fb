import { expect, it } from 'vitest'

import { translator } from '../../i18n/translator.ts'
import { alikeTitle, whoInTheMiddle } from './alike-title.ts'

const t = translator('en')
const mia = { name: 'Mia Example', relationship: 'child' } as const

it('a member who is the patient reads of themselves, and whoever cares for somebody of them', () => {
  expect(alikeTitle(t, { ...mia, relationship: 'self' })).toBe('People like you')
  expect(alikeTitle(t, mia)).toBe('People like Mia Example')
})

it('the middle of a map has room for a short name, and for a letter of a long one', () => {
  expect(whoInTheMiddle(t, { ...mia, relationship: 'self' })).toBe('You')
  expect(whoInTheMiddle(t, mia)).toBe('Mia')
  expect(whoInTheMiddle(t, { ...mia, name: 'Maximiliane Example' })).toBe('M.')
})
