import type { Problem, ProblemCode } from '@share4rare/schemas'
import type { AstroGlobal } from 'astro'

import { keepPicture, removePicture } from '../../cms-client/profiles.ts'
import { formOf } from '../../http/form-of.ts'
import { refusalPage } from '../../http/refusal-page.ts'
import type { FormError } from '../form-errors.ts'

/** Takes a picture, or removes it, and leads back to its page; or gives what is wrong. */
export async function pictureBySubmission(
  page: AstroGlobal,
  token: string,
): Promise<readonly FormError[] | Response> {
  if (page.request.method !== 'POST') return refusedBefore(page)
  const form = await formOf(page.request)
  if (form.has('remove')) {
    const removed = await removePicture(token)
    return removed.ok ? leadBack(page, 'removed') : refusalPage(page, removed.problems)
  }
  const file = form.get('picture')
  if (!(file instanceof File) || file.name === '') {
    page.response.status = 422
    return [{ text: page.locals.t('picture.chooseFirst'), href: '#picture' }]
  }
  if (file.size === 0) return errors(page, 'document-empty')
  const answer = await keepPicture(token, file)
  return answer.ok ? leadBack(page, 'kept') : notKept(page, answer.problems)
}

/** What is wrong with the file is said beside its field; all else in the place of the page. */
function notKept(page: AstroGlobal, problems: readonly Problem[]) {
  const code = problems[0]?.code ?? 'unavailable'
  return ofFiles.has(code) ? errors(page, code) : refusalPage(page, problems)
}

const ofFiles = new Set<ProblemCode>([
  ...(['document-empty', 'document-too-large', 'document-type-refused'] as const),
  ...(['document-unreadable', 'image-too-large', 'too-many-tries'] as const),
])

/** What was too large to be taken at all never came here as a form. */
function refusedBefore(page: AstroGlobal): readonly FormError[] {
  const isTooLarge = page.url.searchParams.get('refused') === 'document-too-large'
  return isTooLarge ? errors(page, 'document-too-large') : []
}

function leadBack(page: AstroGlobal, what: 'kept' | 'removed'): Response {
  return page.redirect(`${page.url.pathname}?${what}`, 303)
}

function errors(page: AstroGlobal, code: ProblemCode): readonly FormError[] {
  const { t } = page.locals
  page.response.status = code === 'too-many-tries' ? 429 : 422
  const isWrongType = code === 'document-type-refused'
  return [{ text: isWrongType ? t('picture.wrongType') : t(`problem.${code}`), href: '#picture' }]
}
