import {
  patientDocumentsSchema,
  promptnessSchema,
  type DocumentKind,
  type PatientDocuments,
  type Promptness,
  type Result,
} from '@share4rare/schemas'
import { z } from 'zod'

import { ask, reach } from './ask.ts'

/** The documents of one of the member's own patients, and where the validation stands. */
export function patientDocuments(
  token: string,
  patient: string,
): Promise<Result<PatientDocuments>> {
  const path = `/documents/mine?patient=${encodeURIComponent(patient)}`
  return ask({ path, token, expect: patientDocumentsSchema })
}

/** Hands a document on to the CMS, which looks at what it really is. */
export function addDocument(
  token: string,
  { patient, kind, file }: { patient: string; kind: DocumentKind; file: File },
): Promise<Result<unknown>> {
  const path = `/documents/add?patient=${encodeURIComponent(patient)}&kind=${kind}`
  const sent = { content: file, name: file.name }
  return ask({ path, method: 'POST', token, file: sent, expect: z.unknown() })
}

/** Takes a document back. */
export function removeDocument(token: string, document: string): Promise<Result<unknown>> {
  const path = `/documents/${encodeURIComponent(document)}/remove`
  return ask({ path, method: 'POST', token, body: {}, expect: z.unknown() })
}

/** A document's file as the CMS hands it to its owner; null where the CMS cannot be reached. */
export function documentFile(token: string, document: string): Promise<Response | null> {
  return reach({ path: `/documents/${encodeURIComponent(document)}/file`, token })
}

/** How prompt answers were of late. */
export function promptness(): Promise<Result<Promptness>> {
  return ask({ path: '/validation/promptness', expect: promptnessSchema })
}
