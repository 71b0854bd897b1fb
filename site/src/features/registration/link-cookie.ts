import type { AstroCookies } from 'astro'

/** The token of a link that was opened: out of the address at once, where neither history nor other sites see it. */
const name = '__Host-share4rare-link'
const settings = { path: '/', httpOnly: true, secure: true, sameSite: 'lax' } as const
const minutes = 30

/** Keeps the token of a link for as long as its page may take. */
export function keepLink(cookies: AstroCookies, token: string): void {
  cookies.set(name, token, { ...settings, maxAge: minutes * 60 })
}

/** The token of the link that was opened last, or none. */
export function linkFrom(cookies: AstroCookies): string {
  const value = cookies.get(name)?.value ?? ''
  return /^[\w-]{43}$/.test(value) ? value : ''
}

/** Forgets a link that was used. */
export function forgetLink(cookies: AstroCookies): void {
  cookies.delete(name, settings)
}
