import { z } from 'zod'

import { emailAddress } from './email-address.ts'
import { localeSchema } from './locale.ts'
import { oneLine } from './one-line.ts'

/** Why somebody writes by the contact form. */
export const contactReasons = ['medical-information', 'account', 'my-data', 'other'] as const

/** A message of the contact form, as it is sent. */
export const contactSchema = z.object({
  reason: z.enum(contactReasons),
  name: oneLine(120).default(''),
  email: emailAddress,
  message: z.string().trim().min(1).max(4000),
  locale: localeSchema,
  /** The solution of a puzzle that robots find dear; left out without JavaScript. */
  proof: z.string().max(4000).optional(),
})

export type ContactMessage = Readonly<z.infer<typeof contactSchema>>
