import { sql } from '@payloadcms/db-postgres'
import { closeSchema, closingSchema, done, refused } from '@share4rare/schemas'
import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { administrators, validators } from '../../access/staff.ts'
import { isFrozenSql } from '../../collections/patients/is-frozen-sql.ts'
import { isFrozenToday, ownPatient, ownPatients } from '../../collections/patients/own-patient.ts'
import { previewErasure } from '../../erasure/preview-erasure.ts'
import { triedPassword } from '../../session/tried-password.ts'
import { bodyOfAnyMember, endpoint, idOf, inTransaction, anySignedInMember } from '../endpoint.ts'
import { connectionOf, transactionOf } from '../transaction-of.ts'
import { closeMember, closePatient } from './close.ts'

/** `GET /members/closing`: what closing the own account would erase and keep. Nothing happens. */
const previewMember = endpoint('get', '/closing', async (req) => {
  const member = anySignedInMember(req)
  return member.ok ? preview(req, 'member', member.value.id) : member
})

/** `GET /patients/:id/closing`: the same of one own patient. */
const previewPatient = endpoint('get', '/:id/closing', async (req) => {
  const member = anySignedInMember(req)
  if (!member.ok) return member
  const patient = await ownPatient(idOf(req), req)
  return patient ? preview(req, 'patient', patient.id) : refused({ code: 'not-found' })
})

async function preview(req: PayloadRequest, kind: 'member' | 'patient', id: string) {
  return inTransaction(req, async () =>
    done(closingSchema.parse({ lines: await previewErasure(transactionOf(req), kind, id) })),
  )
}

/** `POST /members/close`: the own account and every patient in it, for the password. */
const closeOwnAccount = endpoint('post', '/close', async (req) => {
  const body = await bodyOfAnyMember(req, closeSchema)
  if (!body.ok) return body
  const member = anySignedInMember(req)
  if (!member.ok) return member
  // What is somebody else's by now does not end with the account: first it is handed over, or closed by staff.
  if ((await ownPatients(req)).some(isFrozenToday)) return refused({ code: 'frozen' })
  const { email } = member.value
  const { password } = body.value
  const isTheirs = await triedPassword(req, { email, password }, 'password')
  if (!isTheirs.ok) return isTheirs
  const { answers } = body.value
  return closeMember(req, { id: member.value.id, reason: 'asked-by-owner', ...chosen(answers) })
})

/** `POST /patients/:id/close`: one own patient, for the password. The account stays, also after the last one. */
const closeOwnPatient = endpoint('post', '/:id/close', async (req) => {
  const body = await bodyOfAnyMember(req, closeSchema)
  if (!body.ok) return body
  const member = anySignedInMember(req)
  if (!member.ok) return member
  const { password, answers, because } = body.value
  const patient = await ownPatient(idOf(req), req)
  if (patient && isFrozenToday(patient)) return refused({ code: 'frozen' })
  const isTheirs = await triedPassword(req, { email: member.value.email, password }, 'password')
  if (!isTheirs.ok) return isTheirs
  const reason = because === 'died' ? 'asked-by-relative' : 'asked-by-owner'
  return closePatient(req, { id: idOf(req), reason, ...chosen(answers) })
})

function chosen(answers: 'stay' | 'withdrawn' | undefined) {
  return answers === undefined ? {} : { answersStay: answers === 'stay' }
}

/** `POST /members/:id/close-for-them`: by an administrator, for somebody who wrote to us. */
const closeAccountForThem = endpoint('post', '/:id/close-for-them', async (req) => {
  if (!administrators({ req })) return refused({ code: 'not-permitted' })
  const id = z.uuid().safeParse(idOf(req))
  if (!id.success) return refused({ code: 'not-found' })
  if (await looksAfterFrozen(req, id.data)) return refused({ code: 'frozen' })
  return closeMember(req, { id: id.data, reason: 'decided-by-staff' })
})

async function looksAfterFrozen(req: PayloadRequest, member: string): Promise<boolean> {
  const { rows } = await connectionOf(req).execute(sql`SELECT FROM patients patient
    WHERE owner_id = ${member} AND NOT coalesce(closed, false) AND ${sql.raw(isFrozenSql)} LIMIT 1`)
  return rows.length > 0
}

/** `POST /patients/:id/close-for-them`: by a validator, who reads patients. */
const closePatientForThem = endpoint('post', '/:id/close-for-them', async (req) =>
  validators({ req })
    ? closePatient(req, { id: idOf(req), reason: 'decided-by-staff' })
    : refused({ code: 'not-permitted' }),
)

/** The doors by which accounts are closed. */
export const memberClosingDoors = [previewMember, closeOwnAccount, closeAccountForThem]

/** The doors by which profiles of patients are closed. */
export const patientClosingDoors = [previewPatient, closeOwnPatient, closePatientForThem]
