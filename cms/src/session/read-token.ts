import { errors, jwtVerify } from 'jose'
import { z } from 'zod'

/** Whom a token is for, and in which session. */
export type Claims = z.infer<typeof claimsSchema>

const claimsSchema = z.object({
  collection: z.string(),
  id: z.uuid(),
  sid: z.string(),
  exp: z.number(),
})

/** What a token of ours says, as `jwtSign` of Payload signed it; null for any other text, and for one whose time is over. */
export async function readToken(token: string, secret: string): Promise<Claims | null> {
  const key = new TextEncoder().encode(secret)
  try {
    const { payload } = await jwtVerify(token, key, { algorithms: ['HS256'], typ: 'JWT' })
    return claimsSchema.safeParse(payload).data ?? null
  } catch (error) {
    if (error instanceof errors.JOSEError) return null // Not ours, or no more.
    throw error
  }
}
