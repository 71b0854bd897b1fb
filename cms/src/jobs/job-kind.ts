import { z } from 'zod'

/** What the worker does. Each looks at the record for what is due, so that asking twice does it once. */
export const jobKinds = [
  'release-peer-charts',
  'release-due-requests',
  'ask-owners',
  'send-mails',
  'keep-erasures',
  'remove-what-is-over',
  'scan-documents',
  'tidy-documents',
  'watch-validation',
  'tell-coming-of-age',
  'forget-contact-messages',
  'end-registrations',
  'find-people-alike',
  'fill-demo',
] as const

export const jobSchema = z.object({ kind: z.enum(jobKinds), subject: z.string() })

/** One piece of work, and the id of what it is about. */
export type Job = z.infer<typeof jobSchema>
