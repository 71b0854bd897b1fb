import { createHmac, timingSafeEqual } from 'node:crypto'

import { z } from 'zod'

/** Whom a token is for, and in which session. */
export interface Claims {
  readonly collection: string
  readonly id: string
  readonly sid: string
}

/** What a token of ours says, as `jwtSign` of Payload signed it; null for any other text, and for one whose time is over. */
export function readToken(token: string, secret: string, now = Date.now()): Claims | null {
  const [header = '', claims = '', signature = '', ...more] = token.split('.')
  const isWhole = more.length === 0 && headerSchema.safeParse(jsonOf(header)).success
  if (!isWhole || !isSigned(`${header}.${claims}`, signature, secret)) return null
  const read = claimsSchema.safeParse(jsonOf(claims))
  return read.success && read.data.exp * 1000 > now ? read.data : null
}

function isSigned(text: string, signature: string, secret: string): boolean {
  const wanted = createHmac('sha256', secret).update(text).digest()
  const given = Buffer.from(signature, 'base64url')
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}

const headerSchema = z.object({ alg: z.literal('HS256'), typ: z.literal('JWT') })
const claimsSchema = z.object({
  collection: z.string(),
  id: z.uuid(),
  sid: z.string(),
  exp: z.number(),
})

function jsonOf(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString())
  } catch {
    return null // Signed by us, and yet no token: nobody's.
  }
}
