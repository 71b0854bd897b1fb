import type { AstroGlobal } from 'astro'

import { resolveSession } from '../../session/resolve-session.ts'
import { tokenFrom } from '../../session/session-cookie.ts'
import { homeOf, pageOfStep } from './steps.ts'

/** Where somebody stands who is signed in: at their next step, or at home. Null for everybody else. */
export async function placeOf({ cookies, locals }: AstroGlobal): Promise<string | null> {
  const token = tokenFrom(cookies)
  const session = token ? await resolveSession(token) : null
  if (!session?.ok || !session.value) return null
  const { registration, kind } = session.value.member
  if (registration !== 'done') return pageOfStep(locals.locale, registration, kind)
  return homeOf(locals.locale, kind)
}
