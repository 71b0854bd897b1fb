import type { Codebook } from '@share4rare/schemas'
import type { Client } from 'pg'

import { answersTo } from './bench-codebook.ts'

/** So many invented people of one member who answered every item and agreed to a study. */
export interface Group {
  readonly people: number
  /** The ids of the member, the questionnaire, its version and the study. */
  readonly owner: string
  readonly questionnaire: string
  readonly version: string
  readonly study: string
  readonly codebook: Codebook
}

const batch = 1000

/** Writes a group's people, consents and answers into the record, past the platform; gives the responses' ids. */
export async function handIn(client: Client, group: Group): Promise<string[]> {
  const { owner, questionnaire, version, study } = group
  const ids: string[] = []
  for (let first = 0; first < group.people; first += batch) {
    const size = Math.min(batch, group.people - first)
    const answers = Array.from({ length: size }, (_, index) =>
      answersTo(group.codebook, first + index),
    )
    const values = [JSON.stringify(answers), owner, questionnaire, version, study]
    const { rows } = await client.query<{ id: string }>(handInStatement, values)
    ids.push(...rows.map(({ id }) => id))
  }
  return ids
}

const handInStatement = `
  WITH given AS MATERIALIZED (
    SELECT gen_random_uuid() AS patient, answers FROM jsonb_array_elements($1::jsonb) answers
  ), added_patients AS (
    INSERT INTO patients (id, owner_id, name, relationship, birth_date, sex, disease_id, validation)
    SELECT patient, $2, 'Ada Example', 'self', '1990-01-01', 'female',
      (SELECT id FROM diseases WHERE level = 'disorder' ORDER BY orpha_code LIMIT 1), 'validated'
    FROM given
  ), added_consents AS (
    INSERT INTO consents
      (owner_id, patient_id, purpose_kind, purpose_id, text_version, text_sha256, decision, decided_at)
    SELECT $2, patient, 'study', $5, 'bench', 'bench', 'permit', now() FROM given
  )
  INSERT INTO questionnaire_responses
    (owner_id, patient_id, questionnaire_id, version_id, status, answers, saved_at, submitted_at)
  SELECT $2, patient, $3, $4, 'completed', answers, now(), now() FROM given
  RETURNING id`
