import { expect, it } from 'vitest'

import { isJson, isSameOrigin } from './same-origin.ts'

const here = new URL('https://site.example/en/my')

it.each([
  [{ origin: 'https://site.example' }, true],
  [{ origin: 'https://evil.example' }, false],
  [{ origin: 'null', 'sec-fetch-site': 'same-origin' }, false],
  [{ 'sec-fetch-site': 'same-origin' }, true],
  [{ 'sec-fetch-site': 'cross-site' }, false],
  [{}, false],
])('a message with %j is from our own page: %s', (headers, expected) => {
  expect(isSameOrigin(new Headers(headers), here)).toBe(expected)
})

it('only a body that says so is JSON', () => {
  expect(isJson(new Headers({ 'content-type': 'application/json; charset=utf-8' }))).toBe(true)
  expect(isJson(new Headers({ 'content-type': 'text/plain' }))).toBe(false)
  expect(isJson(new Headers())).toBe(false)
})
