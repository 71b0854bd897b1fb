import { expect, it } from 'vitest'

import { localisedTextSchema, textIn } from './locale.ts'

it('a text is shown in the wanted language, or in English where it is not written yet', () => {
  expect(textIn('es', { en: 'Pain', es: 'Dolor' })).toBe('Dolor')
  expect(textIn('es', { en: 'Pain' })).toBe('Pain')
  expect(textIn('en', { en: 'Pain', es: 'Dolor' })).toBe('Pain')
})

it('a text has words in English at least', () => {
  expect(localisedTextSchema.safeParse({ es: 'Dolor' }).success).toBe(false)
  expect(localisedTextSchema.safeParse({ en: '' }).success).toBe(false)
})
