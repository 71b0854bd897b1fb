import type { AstroCookies } from 'astro'

/** The site's own cookie. The prefix makes browsers refuse it from any other host, path or plain connection. */
export const sessionCookieName = '__Host-share4rare'

const settingsOfCookie = { path: '/', httpOnly: true, secure: true, sameSite: 'lax' } as const

/** The member's token as the browser brought it; anything that cannot be a token counts as none. */
export function tokenFrom(cookies: Pick<AstroCookies, 'get'>): string | null {
  const value = cookies.get(sessionCookieName)?.value ?? ''
  return /^[\w-]+\.[\w-]+\.[\w-]+$/.test(value) && value.length < 4000 ? value : null
}

/** Keeps the token until the CMS lets it expire. `expires` is in seconds since 1970. */
export function keepToken(
  cookies: Pick<AstroCookies, 'set'>,
  token: string,
  expires: number,
): void {
  cookies.set(sessionCookieName, token, { ...settingsOfCookie, expires: new Date(expires * 1000) })
}

/** Takes the token out of the browser. */
export function forgetToken(cookies: Pick<AstroCookies, 'delete'>): void {
  cookies.delete(sessionCookieName, settingsOfCookie)
}
