import { locales } from '@share4rare/schemas'
import { describe, expect, it } from 'vitest'

import { messages } from './messages.ts'
import { markedAs, pseudoNamed, pseudoSentence } from './pseudo.ts'
import { counted, translator } from './translator.ts'

const sentences = locales.flatMap((locale) => Object.values(messages[locale]))
const namesIn = (sentence: string) => [...sentence.matchAll(/\{\w+\}/g)].map(([name]) => name)

describe.each(['long', 'rtl'] as const)('in the invented language %s', (pseudo) => {
  it('the names of values stay, in their order', () => {
    const changed = sentences.filter(
      (one) => String(namesIn(pseudoSentence(pseudo, one))) !== String(namesIn(one)),
    )
    expect(changed).toEqual([])
  })

  it('no sentence is left as it was', () => {
    expect(sentences.filter((one) => pseudoSentence(pseudo, one) === one)).toEqual([])
  })

  it('the site speaks it, with its values, also of numbers of things', () => {
    const t = translator('en', pseudo)
    expect(t('my.forPatient', { name: 'Ada Example' })).toContain('Ada Example')
    expect(t('signIn.title')).toBe(pseudoSentence(pseudo, 'Sign in'))
    expect(counted(t, 'task.minutes', 6)).toBe(
      pseudoSentence(pseudo, 'About {n} minutes').replace('{n}', '6'),
    )
  })
})

it('every long sentence is longer by three tenths or more', () => {
  const short = sentences.filter((one) => pseudoSentence('long', one).length < one.length * 1.3)
  expect(short).toEqual([])
})

it('a page says its language, and which way it runs', () => {
  expect(markedAs('es', null)).toEqual({ lang: 'es', dir: 'ltr' })
  expect(markedAs('es', 'long')).toEqual({ lang: 'en-XA', dir: 'ltr' })
  expect(markedAs('es', 'rtl')).toEqual({ lang: 'ar-XB', dir: 'rtl' })
})

it('there is no other invented language', () => {
  expect([pseudoNamed('long'), pseudoNamed('rtl')]).toEqual(['long', 'rtl'])
  expect([pseudoNamed('upside-down'), pseudoNamed('')]).toEqual([null, null])
  expect(pseudoNamed(undefined)).toBeNull()
})
