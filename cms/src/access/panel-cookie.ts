import { parseCookies } from 'payload'

import { isOfMember, panelCookie } from './panel-token.ts'

/**
 * Whether a page of somebody else sends this. It could sign its visitor in as somebody, or out, or act in their
 * name. Servers say no origin.
 */
export function isFromElsewhere({ method, url, headers }: Request): boolean {
  const origin = headers.get('origin')
  if (origin === null || method === 'GET' || method === 'OPTIONS') return false
  const ours = [headers.get('host') ?? new URL(url).host, hostOf(process.env['CMS_URL'] ?? '')]
  const theirs = hostOf(origin)
  return theirs === null || !ours.includes(theirs)
}

/** Forgets the panel's cookie where it is not staff's: Payload would take a member's token out of it as well. */
export function forgetMembersInCookie({ headers }: Request): void {
  const token = parseCookies(headers).get(panelCookie)
  if (token !== undefined && isOfMember(token)) headers.delete('cookie')
}

/**
 * The token that a request of the panel brings: in its header, or in the panel's cookie where a page of our own sent it.
 * `ours` are the origins of such pages.
 */
export function panelTokenIn(headers: Headers, ours: readonly string[]): string | null {
  const [, sent] = /^(?:JWT|Bearer) (\S+)$/.exec(headers.get('authorization') ?? '') ?? []
  if (sent !== undefined) return sent
  const origin = headers.get('origin')
  const isOurs =
    origin === null ? nearby.has(headers.get('sec-fetch-site') ?? 'unknown') : ours.includes(origin)
  return isOurs ? (parseCookies(headers).get(panelCookie) ?? null) : null
}

/** Where browsers say that a request without an origin began: at our address, or by hand. */
const nearby = new Set(['same-origin', 'same-site', 'none'])

function hostOf(address: string): string | null {
  return URL.canParse(address) ? new URL(address).host : null
}
