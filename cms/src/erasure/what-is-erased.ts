import { sql, type SQL } from '@payloadcms/db-postgres/drizzle'

import { awaitsHandOverSql } from '../collections/patients/awaits-hand-over-sql.ts'
import { papersOfGuardian } from '../collections/patients/move-to-adult.ts'
import type { LegalReason } from './legal-reasons.ts'
import type { ErasureKind } from './tombstone.ts'

/** Rows of one table that belong to whom is erased, and what becomes of them. */
export interface Holding {
  readonly table: string
  /** The column with the id of the person or document. */
  readonly column: string
  /** What stands before the id there: such a column is a plain text, and needs no row to point to. */
  readonly textBefore?: string
  /** Which of the rows, where not all of them share one fate. */
  readonly where?: SQL
  /** Removed; or kept for a reason. */
  readonly fate: 'removed' | LegalReason
  /** Each row is a document with a file in `DATA_DIR/documents`, which goes with it. */
  readonly areDocuments?: boolean
}

/** Not of a patient who was handed over, and came back by an older backup. */
const isNotAnothers = sql`NOT EXISTS (SELECT FROM patients patient
  WHERE patient.id = patient_id AND ${sql.raw(awaitsHandOverSql)})`

/**
 * Every table that holds something of a person, in the order in which it is emptied. A table that points to
 * members or patients and is not named here fails a test. The rows of members and patients themselves are not
 * listed: they go, or stay as an empty shell where kept rows point to them.
 */
export const holdings: Readonly<Record<ErasureKind, readonly Holding[]>> = {
  document: [{ table: 'documents', column: 'id', fate: 'removed' }],
  'document-file': [], // the row stays, without its key
  staff: [
    { table: 'staff_sessions', column: '_parent_id', fate: 'removed' },
    { table: 'staff_roles', column: 'parent_id', fate: 'removed' },
    { table: 'mails', column: 'colleague_id', fate: 'removed' },
    { table: 'payload_preferences_rels', column: 'staff_id', fate: 'removed' },
  ],
  patient: [
    { table: 'documents', column: 'patient_id', fate: 'removed', areDocuments: true },
    { table: 'validations', column: 'patient_id', fate: 'removed' },
    { table: 'earlier_answers', column: 'patient_id', fate: 'removed' },
    { table: 'questionnaire_responses', column: 'patient_id', fate: 'removed' },
    { table: 'correction_requests', column: 'patient_id', fate: 'removed' },
    { table: 'patients_symptoms', column: '_parent_id', fate: 'removed' },
    { table: 'own_symptoms', column: 'patient_id', fate: 'removed' },
    { table: 'patients_rels', column: 'parent_id', fate: 'removed' },
    { table: 'neighbourhood_members', column: 'patient_id', fate: 'removed' },
    { table: 'people_alike', column: 'patient_id', fate: 'removed' },
    { table: 'people_alike', column: 'shown_patient_id', fate: 'removed' },
    { table: 'people_alike_lists', column: 'patient_id', fate: 'removed' },
    { table: 'consents', column: 'patient_id', fate: 'proof-of-consent' },
    { table: 'partner_grants', column: 'patient_id', fate: 'accountability' },
    { table: 'audit', column: 'person', textBefore: '', fate: 'accountability' },
  ],
  member: [
    {
      table: 'documents',
      column: 'owner_id',
      where: sql`(kind IN (${papersOfGuardian}) OR ${isNotAnothers})`,
      fate: 'removed',
      areDocuments: true,
    },
    { table: 'validations', column: 'owner_id', fate: 'removed' },
    { table: 'members_sessions', column: '_parent_id', fate: 'removed' },
    { table: 'profiles', column: 'owner_id', fate: 'removed' },
    { table: 'profile_pictures', column: 'member_id', fate: 'removed' },
    { table: 'people_alike', column: 'member_id', fate: 'removed' },
    { table: 'neighbourhood_stirred', column: 'member_id', fate: 'removed' },
    { table: 'blocked_people', column: 'blocker_id', fate: 'removed' },
    { table: 'blocked_people', column: 'blocked_id', fate: 'removed' },
    { table: 'mails', column: 'recipient_id', fate: 'removed' },
    { table: 'payload_preferences_rels', column: 'members_id', fate: 'removed' },
    { table: 'correction_requests', column: 'owner_id', fate: 'removed' },
    { table: 'earlier_answers', column: 'owner_id', where: isNotAnothers, fate: 'removed' },
    { table: 'contact_messages', column: 'owner_id', fate: 'removed' },
    {
      table: 'questionnaire_responses',
      column: 'owner_id',
      where: sql`NOT EXISTS (SELECT FROM patients WHERE patients.id = patient_id AND patients.closed)
        AND ${isNotAnothers}`,
      fate: 'removed',
    },
    {
      table: 'requests',
      column: 'owner_id',
      where: sql`state = 'submitted'`,
      fate: 'removed',
    },
    { table: 'requests', column: 'owner_id', fate: 'what-owners-agreed-to' },
    { table: 'consents', column: 'owner_id', fate: 'proof-of-consent' },
    { table: 'partner_grants', column: 'granter_id', fate: 'accountability' },
    { table: 'partner_grants', column: 'partner_id', fate: 'accountability' },
    { table: 'audit', column: 'actor', textBefore: 'members:', fate: 'accountability' },
    { table: 'audit', column: 'person', textBefore: '', fate: 'accountability' },
  ],
}

/** The same of a patient whose answers stay in the research that was agreed to: drafts go, what was handed in stays. */
export const holdingsInResearch: readonly Holding[] = [
  { table: 'earlier_answers', column: 'patient_id', fate: 'removed' },
  {
    table: 'questionnaire_responses',
    column: 'patient_id',
    where: sql`status = 'in-progress'`,
    fate: 'removed',
  },
  { table: 'questionnaire_responses', column: 'patient_id', fate: 'agreed-research' },
  ...holdings.patient.filter(
    ({ table }) => table !== 'questionnaire_responses' && table !== 'earlier_answers',
  ),
]

export const asItIs = 'as-it-is'
const longAgo = '1900-01-01T00:00:00Z'

const ofAPatient = {
  owner_id: () => asItIs,
  name: () => 'erased',
  relationship: () => 'self',
  birth_date: () => longAgo,
  sex: () => 'undetermined',
  closed: () => 'true',
  created_at: () => longAgo,
  updated_at: () => longAgo,
} as const

/**
 * What stands in the row of somebody erased, where kept rows point to it. Columns that are not named become
 * NULL, or what a new row would hold; `as-it-is` keeps a link between two shells.
 */
export const shells = {
  member: {
    table: 'members',
    values: {
      email: (id: string) => `erased-${id}@erased.invalid`,
      nickname: (id: string) => `erased-${id}`,
      kind: () => asItIs,
      created_at: () => longAgo,
      updated_at: () => longAgo,
    },
  },
  staff: {
    table: 'staff',
    values: {
      email: (id: string) => `erased-${id}@erased.invalid`,
      name: () => asItIs, // what they were: see erase-staff.ts
      created_at: () => longAgo,
      updated_at: () => longAgo,
    },
  },
  patient: { table: 'patients', values: { ...ofAPatient, validation: () => 'refused' } },
  'patient in research': {
    table: 'patients',
    values: { ...ofAPatient, validation: () => asItIs, disease_id: () => asItIs },
  },
} as const satisfies Record<string, Shell>

/** A row without a person. */
export interface Shell {
  readonly table: string
  readonly values: Readonly<Record<string, (id: string) => string>>
}
