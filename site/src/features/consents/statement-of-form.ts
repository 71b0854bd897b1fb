import { consentStatementSchema } from '@share4rare/schemas'
import type { z } from 'zod'

/** What a consent form says; null where it says nothing that the CMS would take. */
export function statementOfForm(form: FormData): z.infer<typeof consentStatementSchema> | null {
  const { purpose, kind, ...rest } = Object.fromEntries(form)
  const about = kind === 'study' ? { kind, study: purpose } : { kind, request: purpose }
  const statement = consentStatementSchema.safeParse({ ...rest, purpose: about })
  return statement.success ? statement.data : null
}
