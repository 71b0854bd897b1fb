import {
  bodySystemCodeSchema,
  done,
  lexiconLanguageSchema,
  refused,
  symptomSearchLimits,
  type Result,
} from '@share4rare/schemas'
import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { memberOf } from '../../access/members.ts'
import { allStaff } from '../../access/staff.ts'
import { count, tooMany } from '../../limits/rate-limit.ts'

const { letters, suggestions, ids } = symptomSearchLimits
const language = lexiconLanguageSchema.default('en')
const hpoId = z.string().regex(/^HP:\d{7}$/)

/** What is asked for in the address of each door. */
export const symptomQueries = {
  search: z.object({
    q: z.string().trim().min(1).max(letters),
    language,
    limit: z.coerce.number().int().min(1).max(suggestions).default(10),
  }),
  browse: z.object({ language, system: bodySystemCodeSchema.optional() }),
  near: z.object({ language, hpoId }),
  often: z.object({ language, patient: z.uuid() }),
  names: z.object({
    language,
    ids: z
      .string()
      .transform((text) => text.split(',').filter((id) => id !== ''))
      .pipe(z.array(hpoId).max(ids)),
  }),
}

/** Who may look symptoms up: every member, also while they register, and staff. */
export function mayLookUp(req: PayloadRequest): boolean {
  return memberOf(req) !== null || allStaff({ req })
}

/**
 * What somebody asks for, if they may and have not asked too often: whoever types all day stays far below. Each part
 * that is not right is a problem.
 */
export async function askedOfSymptoms<Schema extends z.ZodType>(
  req: PayloadRequest,
  schema: Schema,
): Promise<Result<z.infer<Schema>>> {
  if (!mayLookUp(req) || !req.user) return refused({ code: 'sign-in-needed' })
  const parsed = schema.safeParse(req.query)
  if (!parsed.success) {
    const parts = new Set(parsed.error.issues.map(({ path }) => String(path[0] ?? '')))
    return refused(...[...parts].map((at) => ({ code: 'input-invalid', at }) as const))
  }
  const isTimely = await count(req, 'looks at symptoms by account', req.user.id)
  return isTimely ? done(parsed.data) : tooMany('looks at symptoms by account')
}
