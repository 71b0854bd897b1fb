import {
  patientDocumentsSchema,
  type DocumentKind,
  type PatientDocuments,
} from '@share4rare/schemas'

import { pdf } from './given-files.ts'
import { tokenOf, type PersonaName } from './personas.ts'
import { rest, type Reply } from './rest.ts'
import { startedCms } from './started-cms.ts'

/** A file as the site sends it on. */
export interface Sent {
  readonly patient: string
  readonly kind?: DocumentKind
  readonly file?: Uint8Array
  readonly title?: string
}

/** Somebody sends a file about a patient. */
export async function sendDocument(
  name: PersonaName,
  { patient, kind = 'other', file = pdf, title = 'a file.pdf' }: Sent,
): Promise<Reply> {
  return rest('POST', `/documents/add?patient=${patient}&kind=${kind}`, {
    token: await tokenOf(name),
    file,
    headers: { 'x-document-title': encodeURIComponent(title) },
  })
}

/** A document that was taken. Answers with its id. */
export async function givenADocument(name: PersonaName, sent: Sent): Promise<string> {
  const { status, body, text } = await sendDocument(name, sent)
  if (status !== 201) throw new Error(`answered with ${String(status)} ${text}`)
  return (body as { id: string }).id
}

/** All that somebody is validated by. */
export async function givenAllDocuments(name: PersonaName, patient: string): Promise<void> {
  for (const kind of ['signed-consent', 'identity', 'medical-proof'] as const)
    await givenADocument(name, { patient, kind })
}

/** A patient's documents as their owner sees them. */
export async function documentsOf(name: PersonaName, patient: string): Promise<PatientDocuments> {
  const { body } = await rest('GET', `/documents/mine?patient=${patient}`, {
    token: await tokenOf(name),
  })
  return patientDocumentsSchema.parse(body)
}

/** The lines of the audit with an action. */
export async function auditOf(action: string) {
  const { payload } = await startedCms()
  const { docs } = await payload.find({
    collection: 'audit',
    where: { action: { equals: action } },
    sort: 'createdAt',
    limit: 100,
    depth: 0,
    overrideAccess: true,
  })
  return docs
}
