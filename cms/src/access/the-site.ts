import { createHash, timingSafeEqual } from 'node:crypto'

/** Where the site says who it is, and for whom it asks. */
export const siteHeaders = { key: 'x-share4rare-site', client: 'x-share4rare-client' } as const

/** Whether the site itself asks, known by its key. Its doors that begin a session are shut to everybody else. */
export function isTheSite({ headers }: { readonly headers: Headers }): boolean {
  const key = process.env['SITE_KEY']
  const given = headers.get(siteHeaders.key)
  return Boolean(key) && given !== null && timingSafeEqual(digest(given), digest(key ?? ''))
}

/** The address of the person for whom the site asks; whoever comes by themselves has none that can be believed. */
export function clientOf(request: { readonly headers: Headers }): string {
  const address = isTheSite(request) ? request.headers.get(siteHeaders.client) : null
  return address !== null && /^[\da-f.:]{2,45}$/i.test(address) ? address : 'unknown'
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
