import { aimSchema, type Aim, type Result } from '@share4rare/schemas'
import { z } from 'zod'

import { ask } from './ask.ts'

const path = '/members/aim'

/** What brings the member here, in their own words. */
export function ownAim(token: string): Promise<Result<Aim>> {
  return ask({ path, token, expect: aimSchema })
}

/** Keeps the member's words. */
export function tellAim(token: string, body: Partial<Aim>): Promise<Result<unknown>> {
  return ask({ path, method: 'POST', token, body, expect: z.unknown() })
}
