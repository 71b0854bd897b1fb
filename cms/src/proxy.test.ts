import { NextRequest } from 'next/server.js'
import { expect, it } from 'vitest'

import { contentPolicy } from './access/content-policy.ts'
import { proxy } from './proxy.ts'

const allowedScripts = (policy: string | null) => /script-src ([^;]*)/.exec(policy ?? '')?.[1]

function policyOfAPage(): string | null {
  const request = new NextRequest('http://127.0.0.1:3000/admin', {
    headers: { 'content-security-policy': "script-src 'nonce-of-somebody-else'" },
  })
  const { headers } = proxy(request)
  const told = headers.get('x-middleware-request-content-security-policy')
  expect(told).toBe(headers.get('content-security-policy'))
  return told
}

it('a page of the panel runs its own files, and what carries its nonce', () => {
  expect(allowedScripts(policyOfAPage())).toMatch(/^'self' 'nonce-[A-Za-z0-9+/]{22}=='$/)
})

it('no two pages have the same nonce', () => {
  expect(policyOfAPage()).not.toBe(policyOfAPage())
})

it.each([
  ['members', null],
  ['staff', 'share4rare-panel-token=TOKEN'],
])('a token of %s in the panel’s cookie reaches its pages as %s', (collection, reaches) => {
  const claims = Buffer.from(JSON.stringify({ collection })).toString('base64url')
  const token = `head.${claims}.signature`
  const cookie = `share4rare-panel-token=${token}`
  const request = new NextRequest('http://127.0.0.1:3000/admin', { headers: { cookie } })
  const kept = proxy(request).headers.get('x-middleware-request-cookie')
  expect(kept).toBe(reaches && reaches.replace('TOKEN', token))
})

it('all else runs no script in a page', () => {
  expect(allowedScripts(contentPolicy())).toBe("'self'")
})
