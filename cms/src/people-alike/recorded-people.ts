import { createHash } from 'node:crypto'

import { sql, type SQL } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'

import { connectionOf } from '../endpoints/transaction-of.ts'
import { isFoundSql, isOpenSql } from './is-found-sql.ts'

/** A patient for whom a list is made, with what it hangs on. */
export interface RecordedPerson extends Record<string, unknown> {
  readonly id: string
  readonly owner: string
  /** Whether lists of others may show the owner for this patient. */
  readonly isFound: boolean
  /** What the patient has or had; ascending. */
  readonly hpoIds: readonly string[]
  /** ORPHAcodes; ascending. */
  readonly diseases: readonly string[]
  /** What the owner speaks, as their profile tells. */
  readonly languages: readonly string[]
}

/** Every patient of members who are validated, in the order of their ids. */
export async function recordedPeople(req: PayloadRequest): Promise<readonly RecordedPerson[]> {
  return read(
    req,
    sql`EXISTS (SELECT FROM patients validated WHERE validated.owner_id = member.id
      AND validated.validation = 'validated' AND validated.closed IS NOT TRUE)`,
  )
}

/** One patient, whether or not a list may be made; null where there is none, closed or frozen. */
export async function recordedPerson(
  req: PayloadRequest,
  id: string,
): Promise<RecordedPerson | null> {
  const [person = null] = await read(req, sql`patient.id = ${id}`)
  return person
}

/** By this, what is recorded of two patients is known to be the same. */
export const markOf = ({ owner, hpoIds, diseases }: RecordedPerson): string =>
  createHash('sha256')
    .update(JSON.stringify([owner, hpoIds, diseases]))
    .digest('base64url')

async function read(req: PayloadRequest, which: SQL): Promise<RecordedPerson[]> {
  const { rows } = await connectionOf(req).execute<RecordedPerson>(sql`
    SELECT patient.id, patient.owner_id AS owner, ${await isFoundSql(req)} AS "isFound",
      ARRAY(SELECT DISTINCT symptom.hpo_id FROM patients_symptoms symptom
        WHERE symptom._parent_id = patient.id AND symptom.excluded IS NOT TRUE
        ORDER BY 1) AS "hpoIds",
      ARRAY(SELECT DISTINCT disease.orpha_code FROM diseases disease
        WHERE disease.id = patient.disease_id OR disease.id IN (
          SELECT further.diseases_id FROM patients_rels further
          WHERE further.parent_id = patient.id AND further.path = 'furtherDiseases')
        ORDER BY 1) AS diseases,
      coalesce(profile.languages, '[]') AS languages
    FROM patients patient
    JOIN members member ON member.id = patient.owner_id
    LEFT JOIN profiles profile ON profile.owner_id = member.id
    WHERE ${isOpenSql} AND ${which}
    ORDER BY patient.id`)
  return rows
}
