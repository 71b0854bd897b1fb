import type { OwnProfile, Problem } from '@share4rare/schemas'
import type { AstroGlobal } from 'astro'

import { keepProfile, ownProfile } from '../../cms-client/profiles.ts'
import { formOf } from '../../http/form-of.ts'
import { refusalPage } from '../../http/refusal-page.ts'
import { formErrors, type FormError } from '../form-errors.ts'
import { profileOf, typedFrom, typedIn, type TypedProfile } from './profile-of-form.ts'

/** What the page of an own profile shows. */
export interface ProfileDraft {
  readonly typed: TypedProfile
  readonly seen: OwnProfile['seen']
  readonly errors: readonly FormError[]
}

/** Takes the form of a profile, keeps it, and leads back to its page; or says what to show. */
export async function profileBySubmission(
  page: AstroGlobal,
  token: string,
): Promise<ProfileDraft | Response> {
  const known = await ownProfile(token)
  if (!known.ok) return refusalPage(page, known.problems)
  const { own, seen } = known.value
  if (page.request.method !== 'POST') return { typed: typedFrom(own), seen, errors: [] }
  const typed = typedIn(await formOf(page.request))
  const read = profileOf(typed)
  if ('problems' in read) return { typed, seen, errors: mended(page, read.problems) }
  const answer = await keepProfile(token, read.profile)
  if (answer.ok) return page.redirect(`${page.url.pathname}?saved`, 303)
  if (answer.problems.some(({ at }) => at === undefined)) return refusalPage(page, answer.problems)
  return { typed, seen, errors: mended(page, answer.problems) }
}

function mended(page: AstroGlobal, problems: readonly Problem[]): readonly FormError[] {
  page.response.status = 422
  return formErrors(page.locals.t, problems)
}
