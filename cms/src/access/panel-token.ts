import { z } from 'zod'

/** What the names of the panel's cookies begin with. */
export const cookiePrefix = 'share4rare-panel'

/** The cookie that keeps the panel's token. */
export const panelCookie = `${cookiePrefix}-token`

/** Whether a token is not of the staff, before anybody has looked at its signature. */
export function isOfMember(token: string): boolean {
  return collectionIn(token) !== 'staff'
}

function collectionIn(token: string): string | null {
  const [, claims = ''] = token.split('.')
  try {
    const read: unknown = JSON.parse(Buffer.from(claims, 'base64url').toString())
    return z.object({ collection: z.string() }).parse(read).collection
  } catch {
    return null // Not a token: nobody's.
  }
}
