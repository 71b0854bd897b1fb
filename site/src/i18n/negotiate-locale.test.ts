import { expect, it } from 'vitest'

import { negotiateLocale } from './negotiate-locale.ts'

it.each([
  ['es', 'en-GB', 'es'],
  [undefined, 'es-ES,es;q=0.9,en;q=0.5', 'es'],
  [undefined, 'fr-FR,en;q=0.4,es;q=0.8', 'es'],
  [undefined, 'fr', 'en'],
  [undefined, 'es;q=0, en', 'en'],
  [undefined, null, 'en'],
  ['xx', 'es', 'es'],
  [undefined, ';;,=,q=', 'en'],
])('somebody who chose %s and asks for %s reads %s', (chosen, header, expected) => {
  expect(negotiateLocale(chosen, header)).toBe(expected)
})
