import { createHash, timingSafeEqual } from 'node:crypto'
import { isIP } from 'node:net'

import { environmentSchema } from '@share4rare/schemas'

import { networkOf } from '../limits/network-of.ts'

/** Where the site says who it is, and for whom it asks. */
export const siteHeaders = { key: 'x-share4rare-site', client: 'x-share4rare-client' } as const

/** Whether the site itself asks, known by its key. Its doors that begin a session are shut to everybody else. */
export function isTheSite({ headers }: { readonly headers: Headers }): boolean {
  const key = process.env['SITE_KEY']
  const given = headers.get(siteHeaders.key)
  return Boolean(key) && given !== null && timingSafeEqual(digest(given), digest(key ?? ''))
}

/**
 * Where the person is for whom the site asks: an address, or a network of IPv6. Whoever comes by themselves has none
 * that can be believed.
 */
export function clientOf(request: { readonly headers: Headers }): string {
  const address = isTheSite(request) ? request.headers.get(siteHeaders.client) : null
  return address !== null && /^[\da-f.:]{2,45}$/i.test(address) ? networkOf(address) : 'unknown'
}

/**
 * Where somebody is who comes to the panel by themselves: what the outermost of our proxies has seen, or, without any,
 * what Next notes of the connection, which a client of its own can forge.
 */
export function visitorOf({ headers }: { readonly headers: Headers }): string {
  const seen = (headers.get('x-forwarded-for') ?? '').split(',').map((each) => each.trim())
  const hops = Math.max(1, environmentSchema.shape.PROXY_HOPS.parse(process.env['PROXY_HOPS']))
  const address = seen.at(-hops) ?? ''
  return isIP(address) ? networkOf(address) : 'unknown'
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
