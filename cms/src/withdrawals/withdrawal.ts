import type { PartnerEventName } from '@share4rare/schemas'
import { z } from 'zod'

const moment = z.iso.datetime({ offset: true })

const ofEveryRow = { id: z.uuid(), created_at: moment, updated_at: moment }

/** The events after which a partner sees nothing any more. */
export const partnerEndings = [
  'declined',
  'left',
  'revoked',
] as const satisfies readonly PartnerEventName[]

/** By which lines of the audit a guardianship ended: of a child's guardian, and of a ward's. */
export const guardianshipEndings = [
  'guardianship.declined',
  'validation.refused',
  'validation.feedback',
] as const

/**
 * A row by which somebody took back what they had allowed, or by which a guardian's rights ended, column by column
 * as the database keeps it: ids, versions and moments, nothing that people typed. A line of the audit tells of a
 * hand-over (`subject` the patient, `person` the adult), or of a guardianship that ended (`person` the patient).
 */
export const withdrawalSchema = z.discriminatedUnion('table', [
  z.object({
    table: z.literal('consents'),
    row: z.object({
      ...ofEveryRow,
      owner_id: z.uuid(),
      patient_id: z.uuid().nullable(),
      purpose_kind: z.string(),
      purpose_id: z.string(),
      capacity: z.string(),
      locale: z.string().nullable(),
      session: z.string().nullable(),
      text_version: z.string(),
      text_sha256: z.string(),
      decision: z.literal('deny'),
      decided_at: moment,
    }),
  }),
  z.object({
    table: z.literal('partner_grants'),
    row: z.object({
      ...ofEveryRow,
      grant: z.string(),
      event: z.enum(partnerEndings),
      granter_id: z.uuid(),
      patient_id: z.uuid(),
      partner_id: z.uuid().nullable(),
      at: moment,
    }),
  }),
  z.object({
    table: z.literal('audit'),
    row: z.object({
      ...ofEveryRow,
      action: z.enum(['patient.received', ...guardianshipEndings]),
      actor: z.string(),
      subject: z.uuid(),
      person: z.uuid(),
    }),
  }),
])

export type Withdrawal = Readonly<z.infer<typeof withdrawalSchema>>
