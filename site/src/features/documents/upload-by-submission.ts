import { documentKindSchema, type DocumentKind, type ProblemCode } from '@share4rare/schemas'
import type { AstroGlobal } from 'astro'

import { addDocument } from '../../cms-client/documents.ts'
import { formOf } from '../../http/form-of.ts'
import type { MessageKey } from '../../i18n/messages.ts'

/** Why a document was not taken, in the reader's words, and beside which form. */
export interface UploadRefusal {
  readonly kind: DocumentKind
  readonly text: string
}

/** Takes a document from its page: leads back to it, or says why not; null where nothing was sent. */
export async function uploadBySubmission(
  page: AstroGlobal,
  token: string,
): Promise<Response | UploadRefusal | null> {
  if (page.request.method !== 'POST') return refusedBefore(page)
  const form = await formOf(page.request)
  const kind = documentKindSchema.catch('other').parse(form.get('kind'))
  const file = form.get('file')
  if (!(file instanceof File) || file.size === 0) return refusal(page, kind, 'documents.chooseFile')
  const patient = page.params['id'] ?? ''
  const answer = await addDocument(token, { patient, kind, file })
  if (answer.ok) return page.redirect(`${page.url.pathname}?sent`, 303)
  return refusal(page, kind, `problem.${answer.problems[0]?.code ?? 'unavailable'}`)
}

/** What was too large to be taken at all never came here as a form. */
function refusedBefore(page: AstroGlobal): UploadRefusal | null {
  const tooLarge: ProblemCode = 'document-too-large'
  if (page.url.searchParams.get('refused') !== tooLarge) return null
  return refusal(page, 'other', `problem.${tooLarge}`)
}

type Sentence = Extract<MessageKey, 'documents.chooseFile' | `problem.${ProblemCode}`>

function refusal(page: AstroGlobal, kind: DocumentKind, sentence: Sentence): UploadRefusal {
  page.response.status = 422
  return { kind, text: page.locals.t(sentence) }
}
