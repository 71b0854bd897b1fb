import {
  done,
  missingKinds,
  refused,
  type PatientDocuments,
  type Result,
} from '@share4rare/schemas'
import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { mayRemove } from '../collections/documents/may-remove.ts'
import { ownPatient, type OwnPatient } from '../collections/patients/own-patient.ts'
import { relatedId } from '../collections/related-id.ts'
import type { Document } from '../generated/payload-types.ts'
import { kindsTakenFor } from '../documents/kinds-taken.ts'
import { evidenceOf } from '../validation/evidence-of.ts'
import { latestEvent } from '../validation/standing-of.ts'
import { endpoint, signedInMember } from './endpoint.ts'

/** `GET /documents/mine?patient=…`: an own patient's documents, what is missing, and where the validation stands. */
export const listOwnDocuments = endpoint('get', '/mine', list)

async function list(req: PayloadRequest): Promise<Result<PatientDocuments>> {
  const member = signedInMember(req)
  if (!member.ok) return member
  const asked = z.object({ patient: z.uuid() }).safeParse(req.query)
  const patient = asked.success ? await ownPatient(asked.data.patient, req) : null
  if (!patient) return refused({ code: 'not-found' })
  const { id, name, relationship } = patient
  const documents = await documentsOf(patient, req)
  const evidence = await evidenceOf({ id, owner: member.value.id, relationship }, req)
  return done({
    patient: { id, name },
    validation: await validationOf(patient, req),
    missing: missingKinds(evidence),
    kinds: kindsTakenFor(patient),
    guardianship: await guardianshipOf(patient, req),
    documents: documents.map((document) => ({
      ...{
        id: document.id,
        kind: document.kind,
        state: document.state,
        title: document.title ?? '',
      },
      ...{ size: document.size, sentAt: document.sentAt },
      mayRemove: mayRemove(document, patient),
    })),
  })
}

async function validationOf(
  patient: OwnPatient,
  req: PayloadRequest,
): Promise<PatientDocuments['validation']> {
  const state = patient.validation
  const isOpen = state === 'not-started' || state === 'documents-incomplete'
  const event = isOpen ? null : await latestEvent(patient, state, req)
  if (!event) return { state, since: null, dueAt: null, template: null, words: '' }
  const { at: since, dueAt = null, template = null, words } = event
  return { state, since, dueAt, template, words: words ?? '' }
}

/** What the staff wrote stands with their latest answer. */
async function guardianshipOf(
  patient: OwnPatient,
  req: PayloadRequest,
): Promise<PatientDocuments['guardianship']> {
  const { guardianship } = patient
  if (!guardianship) return null
  const event =
    guardianship === 'declined' && (await latestEvent(patient, 'guardianship-declined', req))
  return { state: guardianship, words: (event && event.words) || '' }
}

async function documentsOf({ id, owner }: OwnPatient, req: PayloadRequest): Promise<Document[]> {
  const { docs } = await req.payload.find({
    collection: 'documents',
    where: { patient: { equals: id }, owner: { equals: relatedId(owner) } },
    sort: 'sentAt',
    limit: 0,
    pagination: false,
    depth: 0,
    overrideAccess: true, // the patient is the member's own; members are given a hundred rows at most
    req,
  })
  return docs
}
