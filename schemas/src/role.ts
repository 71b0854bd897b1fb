import { z } from 'zod'

import { localeSchema } from './locale.ts'
import { registrationStateSchema } from './registration.ts'

/** Who in real life holds each role of the panel. */
export const staffRoles = {
  author: 'A clinician who writes chapters and questionnaires',
  validator: 'A staff member who checks the evidence of new patients',
  'data-scientist': 'A staff member who prepares requests and looks after releases',
  committee: 'An expert who votes on research requests',
  community: 'A staff member who looks after the community',
  administrator: 'A staff member who looks after accounts and settings',
} as const

export const staffRoleSchema = z.enum([
  'author',
  'validator',
  'data-scientist',
  'committee',
  'community',
  'administrator',
])

/** A role of the panel. One person may hold several. */
export type StaffRole = z.infer<typeof staffRoleSchema>

/** What brings a member to the site. Professionals never enter the community. */
const memberKindSchema = z.enum(['patient', 'caregiver', 'professional'])

export type MemberKind = z.infer<typeof memberKindSchema>

/** The member who is signed in, as the site knows them. */
export const memberSchema = z.object({
  id: z.string(),
  email: z.string(),
  kind: memberKindSchema,
  nickname: z.string(),
  name: z.string().nullish(),
  birthDate: z.string().nullish(),
  /** The language of their mails. */
  locale: localeSchema.catch('en'),
  /** What the account still waits for; until then, nothing else is open. */
  registration: registrationStateSchema.catch('done'),
})

export type Member = Readonly<z.infer<typeof memberSchema>>
