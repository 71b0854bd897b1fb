import type { Answers, ConsentPurpose, Decision } from '@share4rare/schemas'

import { persona } from './personas.ts'
import { startedCms, withDatabase } from './started-cms.ts'

/** Somebody of a crowd, as they stand in the record. */
export interface Somebody {
  readonly answers: Answers
  readonly disease?: string | undefined
  readonly status?: 'in-progress' | 'completed' | 'amended'
  readonly validation?: 'submitted' | 'validated' | 'refused'
}

/** A statement of somebody of a crowd, at a moment in milliseconds. */
export interface Statement {
  readonly patient: string
  readonly purpose: ConsentPurpose
  readonly decision: Decision
  readonly at: number
  /** The version in force of the tests' studies and requests, if it is left out. */
  readonly textVersion?: string
  /** Said for themselves by who owns them now; by their guardian, the crowd's owner, if it is left out. */
  readonly by?: 'patient'
}

/** People of one owner with their responses, written into the record at once. Answers with the patients' ids. */
export async function givenACrowd(
  questionnaire: string,
  people: readonly Somebody[],
): Promise<string[]> {
  const { databaseUrl } = await startedCms()
  const { id: owner } = await persona('caregiver')
  return withDatabase(databaseUrl, async (client) => {
    const ids: string[] = []
    for (const { answers, disease, status, validation } of people) {
      const { rows } = await client.query<{ patient: string }>(insertPerson, [
        ...[owner, disease ?? null, validation ?? 'validated'],
        ...[questionnaire, status ?? 'completed', JSON.stringify(answers)],
      ])
      ids.push(rows[0]?.patient ?? '')
    }
    return ids
  })
}

const insertPerson = `WITH patient AS (
    INSERT INTO patients (owner_id, name, relationship, birth_date, sex, disease_id, validation)
    VALUES ($1, 'Ada Example', 'child', '2010-01-01', 'female', $2, $3) RETURNING id, owner_id)
  INSERT INTO questionnaire_responses
    (owner_id, patient_id, questionnaire_id, version_id, status, answers, saved_at, submitted_at)
  SELECT owner_id, id, $4::uuid,
    (SELECT id FROM questionnaire_versions WHERE questionnaire_id = $4::uuid ORDER BY version DESC LIMIT 1),
    $5::enum_questionnaire_responses_status, $6::jsonb, now(), now() FROM patient RETURNING patient_id AS patient`

/** What people of a crowd said. */
export async function givenStatements(statements: readonly Statement[]): Promise<void> {
  const { databaseUrl } = await startedCms()
  const { id: guardian } = await persona('caregiver')
  const { id: themselves } = await persona('patient')
  await withDatabase(databaseUrl, async (client) => {
    for (const { patient, purpose, decision, at, textVersion, by } of statements) {
      const who = by ? [themselves, 'self'] : [guardian, 'guardian']
      const id = purpose.kind === 'study' ? purpose.study : purpose.request
      const moment = new Date(at).toISOString()
      const version = textVersion ?? `${purpose.kind}-1`
      await client.query(insertStatement, [
        ...[...who, patient, purpose.kind, id, decision, moment, version],
      ])
    }
  })
}

const insertStatement = `INSERT INTO consents
    (owner_id, capacity, patient_id, purpose_kind, purpose_id, decision, decided_at, text_version, text_sha256)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'for tests')`

/** The same statement of each of these people, now. */
export async function givenAllSay(
  decision: Decision,
  patients: readonly string[],
  purpose: ConsentPurpose,
): Promise<void> {
  const at = Date.now()
  await givenStatements(patients.map((patient) => ({ patient, purpose, decision, at })))
}

/** So many people who answered all questions of the example questionnaire, their pain spread over its scale. */
export function answering(count: number, disease?: string): Somebody[] {
  return Array.from({ length: count }, (_, index) => ({
    answers: { pain: index % 11, has_help: index % 2 === 0 },
    disease,
  }))
}
