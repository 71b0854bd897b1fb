import { sql } from '@payloadcms/db-postgres/drizzle'
import { validationAfter, type Standing } from '@share4rare/schemas'
import type { PayloadRequest } from 'payload'

import { isFrozenToday } from '../collections/patients/own-patient.ts'
import { relatedId } from '../collections/related-id.ts'
import { transactionOf } from '../endpoints/transaction-of.ts'
import type { Patient } from '../generated/payload-types.ts'
import { evidenceOf } from './evidence-of.ts'
import { keepStanding } from './keep-standing.ts'
import { standingOf } from './standing-of.ts'

/**
 * Looks at what an owner has sent, and starts or ends the clocks of their patients. All of them: an identity that
 * came with one counts for the others. Nothing changes of a child who has come of age. In the transaction of what
 * changed.
 */
export async function lookAtEvidence(req: PayloadRequest, owner: string): Promise<void> {
  await oneAtATime(req, owner)
  for (const patient of await patientsOf(owner, req)) {
    if (isFrozenToday(patient)) continue
    const standing = await standingOf(patient, req)
    const evidence = await evidenceOf(patient, req)
    const after = validationAfter(standing, { what: 'documents', evidence })
    await keepStanding(req, patient, { before: standing, after })
  }
}

/** A change of who the patient is asks for another look at a patient who was validated. Answers how it stands now. */
export async function lookAgain(req: PayloadRequest, patient: Patient): Promise<Standing> {
  await oneAtATime(req, relatedId(patient.owner))
  const standing = await standingOf(patient, req)
  const evidence = await evidenceOf(patient, req)
  const at = new Date()
  const after = validationAfter(standing, { what: 'person-changed', evidence, at })
  await keepStanding(req, patient, { before: standing, after })
  return after
}

/**
 * Two uploads at once would each see what the other has not written yet. It comes first in a transaction: whoever
 * wrote something before would hold what the other waits for.
 */
export async function oneAtATime(req: PayloadRequest, owner: string): Promise<void> {
  await transactionOf(req).execute(
    sql`SELECT id FROM members WHERE id = ${owner}::uuid FOR NO KEY UPDATE`,
  )
}

async function patientsOf(owner: string, req: PayloadRequest): Promise<Patient[]> {
  const { docs } = await req.payload.find({
    collection: 'patients',
    where: { owner: { equals: owner } },
    limit: 0,
    pagination: false,
    depth: 0,
    overrideAccess: true, // the platform keeps the clocks
    req,
  })
  return docs
}
