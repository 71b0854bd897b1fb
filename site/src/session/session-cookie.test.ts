import { expect, it } from 'vitest'

import { forgetToken, keepToken, sessionCookieName, tokenFrom } from './session-cookie.ts'

function written(write: (jar: Record<'set' | 'delete', (...call: unknown[]) => void>) => void) {
  const calls: unknown[][] = []
  const record = (...call: unknown[]) => void calls.push(call)
  write({ set: record, delete: record })
  return calls
}

const holding = (value: string) => ({
  get: () => ({ value, json: () => null, number: () => 0, boolean: () => true }),
})

it('the cookie is kept as only a __Host- cookie may be: secure, for the whole site, closed to scripts', () => {
  const attributes = { path: '/', httpOnly: true, secure: true, sameSite: 'lax' }
  expect(sessionCookieName).toMatch(/^__Host-/)
  expect(written((jar) => keepToken(jar, 'a.b.c', 1_800_000_000))).toEqual([
    [sessionCookieName, 'a.b.c', { ...attributes, expires: new Date('2027-01-15T08:00:00Z') }],
  ])
  expect(written((jar) => forgetToken(jar))).toEqual([[sessionCookieName, attributes]])
})

it('what cannot be a token counts as none', () => {
  expect(tokenFrom(holding('head.body.sign-ature_1'))).toBe('head.body.sign-ature_1')
  expect(tokenFrom(holding(''))).toBeNull()
  expect(tokenFrom(holding('a.b'))).toBeNull()
  expect(tokenFrom(holding('a.b.c\r\nx: y'))).toBeNull()
  expect(tokenFrom(holding(`a.b.${'c'.repeat(5000)}`))).toBeNull()
  expect(tokenFrom({ get: () => undefined })).toBeNull()
})
