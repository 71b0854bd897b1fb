import { groups, type PersonaName } from './personas.ts'

/** What each answer means. Whoever is not named for an operation is denied it. */
export const verdicts = {
  allowed: 'Every document',
  'own only': 'Their own account, the documents that name them as owner, the votes that they gave',
  'published only': 'Documents that a second person has published',
  'open only': 'Studies that are open or closed, not those that are being prepared',
  denied: 'Nothing: neither a document nor whether there is one',
} as const

export type Verdict = keyof typeof verdicts

/** Who may do one thing, and with which documents. A persona's own line counts before a group's. */
export type Row = Readonly<
  Partial<Record<PersonaName | keyof typeof groups | 'everybody', Verdict>>
>

/** Every operation of one collection; collections that people sign in with have two more. */
export interface CollectionRows {
  readonly holds: string
  readonly create: Row
  readonly read: Row
  readonly readVersions: Row
  readonly update: Row
  readonly delete: Row
  /** Who of these accounts may enter the panel. */
  readonly admin?: Row
  /** Who may unlock an account after too many wrong passwords. */
  readonly unlock?: Row
}

export type Operation = Exclude<keyof CollectionRows, 'holds'>

const nobody: Row = {}
const internal = {
  create: nobody,
  read: nobody,
  readVersions: nobody,
  update: nobody,
  delete: nobody,
}

/**
 * Who may do what with the documents of the record, through Payload's own doors. The record keeps this promise
 * only as long as the test that asks every question of it passes.
 */
export const matrix = {
  chapters: {
    holds: 'Medical chapters of the public library',
    create: { author: 'allowed' },
    read: { everybody: 'published only', staff: 'allowed' },
    readVersions: { staff: 'allowed' },
    update: { author: 'allowed' },
    delete: nobody,
  },
  diseases: {
    holds: 'Disorders and groups of disorders',
    create: { author: 'allowed', administrator: 'allowed' },
    read: { everybody: 'allowed' },
    readVersions: nobody,
    update: { author: 'allowed', administrator: 'allowed' },
    delete: nobody,
  },
  'symptom-words': {
    holds: 'What people call symptoms, in five languages, and by which words they find them',
    create: { author: 'allowed', administrator: 'allowed' },
    read: { staff: 'allowed' },
    readVersions: nobody,
    update: { author: 'allowed', administrator: 'allowed' },
    delete: nobody,
  },
  'symptom-misses': {
    holds: 'Words that were looked for in vain among symptoms; nothing tells by whom',
    ...internal,
    read: { author: 'allowed', administrator: 'allowed' },
  },
  studies: {
    holds: 'Studies, their teams and what their participants agree to',
    create: { 'data scientist': 'allowed' },
    read: { everybody: 'open only', staff: 'allowed' },
    readVersions: nobody,
    update: { 'data scientist': 'allowed', administrator: 'allowed' },
    delete: nobody,
  },
  questionnaires: {
    holds:
      'Questionnaires as clinicians write them; members see published versions while they answer',
    create: { author: 'allowed' },
    read: { staff: 'allowed' },
    readVersions: { staff: 'allowed' },
    update: { author: 'allowed' },
    delete: nobody,
  },
  'questionnaire-versions': {
    holds: 'Published questionnaires, never changed',
    ...internal,
    read: { staff: 'allowed' },
  },
  'questionnaire-responses': {
    holds: 'Patients’ answers: health data. Not even staff read them',
    ...internal,
    read: { members: 'own only' },
  },
  'earlier-answers': {
    holds: 'What was handed in before its owner corrected it: health data, never changed',
    ...internal,
    read: { members: 'own only' },
  },
  patients: {
    holds:
      'Patients with their condition and symptoms: health data; owners write them through doors of their own',
    ...internal,
    read: { members: 'own only', unfinished: 'own only', validator: 'allowed' },
  },
  'own-symptoms': {
    holds:
      'Symptoms in people’s own words: curators read the words, and nothing of whose they are; owners read them with their patients',
    ...internal,
    read: { author: 'allowed', administrator: 'allowed' },
  },
  profiles: {
    holds:
      'What members write about themselves; other members see some of it through a door of its own',
    ...internal,
    read: { members: 'own only' },
  },
  documents: {
    holds:
      'What owners sent about a patient: what, when, how large; the files have a door of their own',
    ...internal,
    read: { members: 'own only', validator: 'allowed' },
  },
  validations: {
    holds: 'What happened to the validation of patients, and who decided, never changed',
    ...internal,
    read: { validator: 'allowed' },
  },
  'partner-grants': {
    holds:
      'With whom owners share three things of a patient, never changed; read through doors of their own',
    ...internal,
  },
  consents: {
    holds: 'What owners agreed to and withdrew, never changed',
    ...internal,
    read: { members: 'own only', unfinished: 'own only' },
  },
  'claim-texts': {
    holds: 'What members agree to when they register, never changed',
    create: { administrator: 'allowed' },
    read: { everybody: 'allowed' },
    readVersions: nobody,
    update: nobody,
    delete: nobody,
  },
  'consent-texts': {
    holds: 'What studies asked their participants to agree to, version by version, never changed',
    ...internal,
    read: { staff: 'allowed' },
  },
  'correction-requests': {
    holds:
      'What members ask to have put right; may be health data: of the staff, validators alone read it',
    ...internal,
    read: { members: 'own only', unfinished: 'own only', validator: 'allowed' },
  },
  'contact-messages': {
    holds: 'What people wrote by the contact form, for a year',
    ...internal,
    read: { administrator: 'allowed' },
  },
  requests: {
    holds: 'Research requests',
    ...internal,
    read: { members: 'own only', 'data scientist': 'allowed', 'committee member': 'allowed' },
  },
  reviews: {
    holds: 'Votes of the committee',
    ...internal,
    create: { 'committee member': 'allowed' },
    read: { 'data scientist': 'allowed', 'committee member': 'own only' },
  },
  releases: {
    holds:
      'Protected figures; authors of requests and participants get theirs through doors of their own',
    ...internal,
    read: { 'data scientist': 'allowed', 'committee member': 'allowed' },
  },
  snapshots: {
    holds: 'What pseudonymous answers were sealed, and why; not the answers',
    ...internal,
    read: { 'data scientist': 'allowed' },
  },
  staff: {
    holds: 'Accounts of the panel',
    create: { administrator: 'allowed' },
    read: { staff: 'allowed' },
    readVersions: nobody,
    update: { administrator: 'allowed' },
    delete: nobody,
    admin: { staff: 'allowed' },
    unlock: nobody,
  },
  members: {
    holds: 'Accounts of the site',
    create: nobody,
    read: {
      members: 'own only',
      unfinished: 'own only',
      validator: 'allowed',
      administrator: 'allowed',
    },
    readVersions: nobody,
    update: { administrator: 'allowed' },
    delete: nobody,
    admin: nobody,
    unlock: nobody,
  },
  'job-runs': {
    holds: 'How far the worker’s jobs are',
    ...internal,
    read: { 'data scientist': 'allowed', administrator: 'allowed' },
  },
  audit: {
    holds: 'Who did what and when: ids, no values',
    ...internal,
    read: { administrator: 'allowed' },
  },
  mails: {
    holds: 'Mails to be sent, and those that were sent',
    ...internal,
    read: { administrator: 'allowed' },
  },
  'one-time-tokens': {
    holds: 'Links that were sent by mail, as hashes',
    ...internal,
  },
  'payload-preferences': {
    holds: 'How each of the staff likes the panel',
    create: { staff: 'allowed' },
    read: { staff: 'own only' },
    readVersions: nobody,
    update: { staff: 'own only' },
    delete: { staff: 'own only' },
  },
  'payload-kv': { holds: 'Payload’s own notes', ...internal },
  'payload-migrations': { holds: 'Which migrations have run', ...internal },
} satisfies Record<string, CollectionRows>

export type CollectionName = keyof typeof matrix

/** The same for what there is only one of: nobody adds or deletes it. */
export const globals = {
  controller: {
    holds: 'Who answers for this platform, and which ethics committee approved it',
    read: { everybody: 'allowed' },
    readVersions: nobody,
    update: { administrator: 'allowed' },
  },
} satisfies Record<string, Pick<CollectionRows, 'holds' | 'read' | 'readVersions' | 'update'>>

/** Fields that staff alone read, filter and sort by, in documents that others may read as well. */
export const fieldsForStaff: Partial<Record<CollectionName, readonly string[]>> = {
  chapters: ['writers', 'approvedBy', 'approvedAt'],
  questionnaires: ['writers', 'approvedBy', 'approvedAt'],
  'questionnaire-versions': ['approvedBy'],
  requests: ['questionnaire', 'version'],
  studies: ['questionnaires'],
}

/** Fields that nobody reads, filters or sorts by but the platform, in documents that some may read. */
export const fieldsForNobody: Partial<Record<CollectionName, readonly string[]>> = {
  'correction-requests': ['response'],
  'own-symptoms': ['patient', 'createdAt', 'updatedAt'],
}

/** What a persona may do, by that persona's own line, else by their group's, else by everybody's. */
export function verdictFor(row: Row, persona: PersonaName): Verdict {
  return row[persona] ?? groupVerdict(row, persona) ?? row.everybody ?? 'denied'
}

function groupVerdict(row: Row, persona: PersonaName): Verdict | undefined {
  if (isIn(groups.members, persona)) return row.members
  return isIn(groups.staff, persona) ? row.staff : row.strangers
}

function isIn(group: readonly PersonaName[], persona: PersonaName): boolean {
  return group.includes(persona)
}
