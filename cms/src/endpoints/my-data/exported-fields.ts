import type { CollectionSlug } from 'payload'

/** How a member's own documents of one collection are found, and which of their fields the member is given. */
interface Exported {
  /** The field that names the member. */
  readonly by: 'id' | 'owner' | 'patient.owner' | 'granter' | 'recipient'
  readonly fields: readonly string[]
}

/**
 * What a member takes home, field by field: what is not named here never leaves. A collection stands here or in
 * `nothingPersonal`; a test asks for it.
 */
export const exportedFields = {
  members: {
    by: 'id',
    fields: [
      ...['email', 'nickname', 'name', 'birthDate', 'kind', 'profession', 'organisation'],
      ...['objective', 'healthNeeds', 'locale', 'ambassador', 'registration', 'createdAt'],
    ],
  },
  profiles: {
    by: 'owner',
    fields: [
      ...['biography', 'whyHere', 'organisations', 'showsOrganisations', 'languages', 'topics'],
      'channels',
    ],
  },
  patients: {
    by: 'owner',
    fields: [
      ...['name', 'relationship', 'birthDate', 'sex', 'country', 'disease', 'furtherDiseases'],
      ...['diseaseInOwnWords', 'diagnosis', 'inRegistry', 'registryName', 'inOrganisation'],
      ...['symptoms', 'validation', 'guardianship', 'createdAt'],
    ],
  },
  'own-symptoms': {
    by: 'patient.owner',
    fields: [
      ...['patient', 'words', 'language', 'state', 'hpoId', 'label', 'agreed', 'answer', 'toldOn'],
    ],
  },
  'questionnaire-responses': {
    by: 'owner',
    fields: [
      ...['patient', 'questionnaire', 'status', 'answers', 'asAsked', 'savedAt', 'submittedAt'],
      ...['amendedAt', 'correctUntil', 'correction'],
    ],
  },
  'earlier-answers': { by: 'owner', fields: ['patient', 'answers', 'asAsked', 'handedInAt'] },
  consents: {
    by: 'owner',
    fields: [
      ...['patient', 'purposeKind', 'purposeId', 'capacity', 'locale', 'textVersion'],
      ...['decision', 'decidedAt'],
    ],
  },
  documents: {
    by: 'owner',
    fields: ['patient', 'kind', 'title', 'mediaType', 'size', 'sha256', 'state', 'sentAt'],
  },
  validations: {
    by: 'owner',
    fields: ['patient', 'event', 'at', 'dueAt', 'template', 'words'],
  },
  'partner-grants': { by: 'granter', fields: ['patient', 'event', 'at'] },
  requests: {
    by: 'owner',
    fields: ['title', 'purpose', 'team', 'state', 'submittedAt', 'callEndsAt'],
  },
  'correction-requests': {
    by: 'owner',
    fields: [
      ...['patient', 'questionnaire', 'topic', 'birthDate', 'wish', 'state', 'answer'],
      ...['answeredAt', 'until', 'createdAt'],
    ],
  },
  'contact-messages': {
    by: 'owner',
    fields: ['reason', 'name', 'email', 'message', 'state', 'answeredAt', 'createdAt'],
  },
  mails: { by: 'recipient', fields: ['template', 'sentAt', 'createdAt'] },
} as const satisfies Partial<Record<CollectionSlug, Exported>>

export type ExportedCollection = keyof typeof exportedFields

/** Collections that hold nothing about members, or only what the parts `countedIn` and `whoLooked` tell of. */
export const nothingPersonal: readonly CollectionSlug[] = [
  ...(['chapters', 'diseases', 'studies', 'questionnaires', 'questionnaire-versions'] as const),
  ...(['symptom-words', 'symptom-misses'] as const),
  ...([
    'claim-texts',
    'consent-texts',
    'staff',
    'reviews',
    'releases',
    'snapshots',
    'job-runs',
    'audit',
  ] as const),
  'one-time-tokens', // hashes of links that were sent
  ...(['payload-kv', 'payload-preferences', 'payload-migrations'] as const),
]
