import {
  documentKinds,
  documentKindSchema,
  type DocumentKind,
  type ProblemCode,
} from '@share4rare/schemas'
import type { AstroGlobal } from 'astro'

import { addDocument } from '../../cms-client/documents.ts'
import { formOf } from '../../http/form-of.ts'
import type { MessageKey } from '../../i18n/messages.ts'

/** Why a document was not taken, in the reader's words, and beside which field. */
export interface UploadRefusal {
  readonly kind: DocumentKind
  readonly text: string
}

/** Takes all files that were chosen on the page: leads back to it, or says which were not taken, and why. */
export async function uploadBySubmission(
  page: AstroGlobal,
  token: string,
): Promise<Response | readonly UploadRefusal[]> {
  if (page.request.method !== 'POST') return refusedBefore(page)
  const form = await formOf(page.request)
  const chosen = documentKinds.flatMap((kind) =>
    filesOf(form, kind).map((file) => ({ kind, file })),
  )
  if (chosen.length === 0) {
    const kind = documentKindSchema.catch('other').parse(form.get('kind'))
    return [refusal(page, kind, 'documents.chooseFile')]
  }
  const patient = page.params['id'] ?? ''
  const refusals: UploadRefusal[] = []
  for (const each of chosen) {
    const answer = await addDocument(token, { patient, ...each })
    if (answer.ok) continue
    const code = answer.problems[0]?.code ?? 'unavailable'
    refusals.push(refusal(page, each.kind, `problem.${code}`))
  }
  return refusals.length > 0 ? refusals : page.redirect(`${page.url.pathname}?sent`, 303)
}

/** The files chosen for one kind. A field that was left empty comes as a file of nothing. */
function filesOf(form: FormData, kind: DocumentKind): readonly File[] {
  return form.getAll(kind).filter((file): file is File => file instanceof File && file.size > 0)
}

/** What was too large to be taken at all never came here as a form. */
function refusedBefore(page: AstroGlobal): readonly UploadRefusal[] {
  const tooLarge: ProblemCode = 'document-too-large'
  if (page.url.searchParams.get('refused') !== tooLarge) return []
  return [refusal(page, 'other', `problem.${tooLarge}`)]
}

type Sentence = Extract<MessageKey, 'documents.chooseFile' | `problem.${ProblemCode}`>

function refusal(page: AstroGlobal, kind: DocumentKind, sentence: Sentence): UploadRefusal {
  page.response.status = 422
  return { kind, text: page.locals.t(sentence) }
}
