import { starterVersion } from '../../src/claims/starter-texts.ts'
import { findPeopleAlike } from '../../src/jobs/find-people-alike.ts'
import { startedCms, withDatabase } from './started-cms.ts'
import { worker } from './work-context.ts'

/** Somebody of a community, as they stand in the record. */
export interface Neighbour {
  readonly hpoIds: readonly string[]
  readonly disease?: string
  readonly languages?: readonly string[]
  readonly validation?: 'submitted' | 'validated' | 'refused'
  readonly messages?: 'permit' | 'deny' | 'not-asked'
}

/** A member of a community, and their patient. */
export interface GivenNeighbour {
  readonly member: string
  readonly patient: string
}

/** Members with one patient each, who are themselves, written into the record at once. */
export async function givenACommunity(people: readonly Neighbour[]): Promise<GivenNeighbour[]> {
  const { databaseUrl } = await startedCms()
  return withDatabase(databaseUrl, async (client) => {
    const given: GivenNeighbour[] = []
    for (const { hpoIds, disease, languages, validation, messages } of people) {
      const { rows } = await client.query<GivenNeighbour>(insertNeighbour, [
        ...[validation ?? 'validated', disease ?? null, JSON.stringify(languages ?? [])],
        ...[JSON.stringify(hpoIds), messages ?? 'permit', starterVersion],
      ])
      given.push(...rows)
    }
    return given
  })
}

const insertNeighbour = `WITH mark AS (SELECT gen_random_uuid() AS id),
  member AS (
    INSERT INTO members (id, nickname, email, kind, registration)
    SELECT id, 'neighbour ' || id, id || '@tests.example', 'patient', 'done' FROM mark RETURNING id),
  patient AS (
    INSERT INTO patients (owner_id, name, relationship, birth_date, sex, validation, disease_id)
    SELECT id, 'Ada Example', 'self', '1990-01-01', 'female', $1, $2::uuid FROM member RETURNING id, owner_id),
  profile AS (INSERT INTO profiles (owner_id, languages) SELECT id, $3::jsonb FROM member),
  told AS (
    INSERT INTO patients_symptoms (_order, _parent_id, id, hpo_id, label)
    SELECT nth, patient.id, gen_random_uuid(), hpo, hpo
    FROM patient, jsonb_array_elements_text($4::jsonb) WITH ORDINALITY AS told (hpo, nth)),
  said AS (
    INSERT INTO consents
      (owner_id, purpose_kind, purpose_id, capacity, text_version, text_sha256, decision, decided_at)
    SELECT id, 'claim', 'private-messages', 'self', $6, '', $5::text::enum_consents_decision, now()
    FROM member WHERE $5 <> 'not-asked')
  SELECT owner_id AS member, id AS patient FROM patient`

/** Takes the members of communities out of the record again. */
export async function takeCommunitiesAway(): Promise<void> {
  const { databaseUrl } = await startedCms()
  await withDatabase(databaseUrl, async (client) => {
    await client.query('SET session_replication_role = replica')
    await client.query(`DELETE FROM members WHERE nickname LIKE 'neighbour %'`)
  })
}

/** Does the job that makes the lists; with `diesAt`, its worker is killed at that step. */
export async function makeLists(diesAt?: string): Promise<void> {
  await findPeopleAlike(await worker({ kind: 'find-people-alike', subject: 'all' }, diesAt))
}
