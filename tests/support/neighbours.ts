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

/**
 * Writes a member with one patient, who is themselves, into the record at once: validation, disease, languages, HPO ids,
 * what they said to private messages, and the version of its text. Gives a `GivenNeighbour`.
 */
export const insertNeighbour = `WITH mark AS (SELECT gen_random_uuid() AS id),
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

/** What that statement takes for somebody. */
export const asWritten = (
  { hpoIds, disease, languages, validation, messages }: Neighbour,
  textVersion: string,
): unknown[] => [
  ...[validation ?? 'validated', disease ?? null, JSON.stringify(languages ?? [])],
  ...[JSON.stringify(hpoIds), messages ?? 'permit', textVersion],
]
