import { expect, it } from 'vitest'

import { inLocale, isUnspoken, localeOfPath, localPath } from './locale-paths.ts'

it('an address names its language in its first part', () => {
  expect(localeOfPath('/es/library')).toBe('es')
  expect(localeOfPath('/fr/library')).toBeNull()
  expect(localeOfPath('/')).toBeNull()
})

it('a page in a language that we do not speak is not there, other pages are', () => {
  expect(isUnspoken('/[locale]/library', '/fr/library')).toBe(true)
  expect(isUnspoken('/[locale]', '/nothing')).toBe(true)
  expect(isUnspoken('/[locale]/library', '/es/library')).toBe(false)
  expect(isUnspoken('/gallery', '/gallery')).toBe(false)
  expect(isUnspoken('/', '/')).toBe(false)
})

it('a page stays the same in another language', () => {
  expect(inLocale('es', '/en/library/ataxias')).toBe('/es/library/ataxias')
  expect(inLocale('es', '/gallery')).toBe('/es')
})

it.each([
  'https://elsewhere.example/en',
  '//elsewhere.example',
  '/\\elsewhere.example',
  '/en/../../x',
  'javascript:alert(1)',
  '/en/my?next=/x',
  '',
  null,
])('%s is no way to go on after signing in', (wanted) => {
  expect(localPath(wanted, '/en/my')).toBe('/en/my')
})

it('a local page is a way to go on', () => {
  expect(localPath('/es/my/consents', '/es/my')).toBe('/es/my/consents')
})
