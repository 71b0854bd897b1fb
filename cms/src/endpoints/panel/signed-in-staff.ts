import { done, refused, type Result } from '@share4rare/schemas'
import type { PayloadRequest } from 'payload'
import type { z } from 'zod'

import { allStaff } from '../../access/staff.ts'
import { staffSessionOf, type StaffSession } from '../../session/staff-session.ts'
import { bodyOf } from '../endpoint.ts'

/** Who of the staff asks, with a role and a session; all others are told to sign in. */
export function signedInStaff(req: PayloadRequest): Result<StaffSession> {
  const here = allStaff({ req }) ? staffSessionOf(req) : null
  return here ? done(here) : refused({ code: 'sign-in-needed' })
}

/** What somebody of the staff sent, parsed. Whoever is not signed in is told so, whatever they sent. */
export async function bodyOfStaff<Schema extends z.ZodType>(
  req: PayloadRequest,
  schema: Schema,
): Promise<Result<StaffSession & { readonly body: z.infer<Schema> }>> {
  const here = signedInStaff(req)
  if (!here.ok) return here
  const body = await bodyOf(req, schema)
  return body.ok ? done({ ...here.value, body: body.value }) : body
}
