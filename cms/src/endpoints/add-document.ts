import {
  documentKindSchema,
  mostDocumentBytes,
  refused,
  safeTitle,
  type DocumentKind,
  type ProblemCode,
  type Result,
} from '@share4rare/schemas'
import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { isFrozenToday, ownPatient, type OwnPatient } from '../collections/patients/own-patient.ts'
import { admitDocument } from '../documents/admit-document.ts'
import { documentSettings } from '../documents/document-settings.ts'
import { keepDocument } from '../documents/keep-document.ts'
import { kindsTakenFor } from '../documents/kinds-taken.ts'
import { readCapped } from '../documents/read-capped.ts'
import { scanning } from '../documents/scanner.ts'
import { askForJob } from '../jobs/ask-for-job.ts'
import { endpoint, signedInMember } from './endpoint.ts'

/**
 * `POST /documents/add?patient=…&kind=…`: the file is the body. What it is called stands, percent-encoded, in the
 * header `x-document-title`: names of files tell of people, and addresses are written down.
 */
export const addDocument = endpoint('post', '/add', async (req) => {
  const added = await add(req)
  return added.ok ? Response.json({ id: added.value }, { status: 201 }) : added
})

async function add(req: PayloadRequest): Promise<Result<string>> {
  const member = signedInMember(req)
  if (!member.ok) return member
  const asked = askedSchema.safeParse(req.query)
  if (!asked.success) return refused({ code: 'input-invalid' })
  const { patient, kind } = asked.data
  const whyNot = async () => problemWith(await ownPatient(patient, req), kind, req)
  const problem = await whyNot()
  if (problem) return refused({ code: problem })
  const sent = await readCapped({ body: req.body, headers: req.headers }, mostDocumentBytes)
  if (!sent.ok) return sent
  const file = await admitDocument(sent.value)
  if (!file.ok) return file
  const about = { owner: member.value.id, patient, kind, title: titleOf(req) }
  const kept = await keepDocument(req, { ...about, file: file.value }, whyNot)
  if (kept.ok && scanning(documentSettings()) === 'scanner')
    await askForJob(req, { kind: 'scan-documents', subject: 'all' })
  return kept
}

async function problemWith(
  patient: OwnPatient | null,
  kind: DocumentKind,
  req: PayloadRequest,
): Promise<ProblemCode | null> {
  if (!patient) return 'not-found'
  if (patient.validation === 'refused') return 'profile-refused'
  if (!kindsTakenFor(patient).includes(kind)) return isFrozenToday(patient) ? 'frozen' : 'not-open'
  return (await hasTooMany(patient.id, req)) ? 'too-many-documents' : null
}

const askedSchema = z.object({ patient: z.uuid(), kind: documentKindSchema })

function titleOf({ headers }: PayloadRequest): string {
  try {
    return safeTitle(decodeURIComponent(headers.get('x-document-title') ?? ''))
  } catch {
    return '' // A name that cannot be read is no reason to refuse a file.
  }
}

/** As many as anybody wants; a disk that somebody fills on purpose is another matter. */
const mostDocuments = 500

async function hasTooMany(patient: string, req: PayloadRequest): Promise<boolean> {
  const { totalDocs } = await req.payload.count({
    collection: 'documents',
    where: { patient: { equals: patient } },
    overrideAccess: false,
    req,
  })
  return totalDocs >= mostDocuments
}
