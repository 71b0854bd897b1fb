import { sql } from '@payloadcms/db-postgres/drizzle'
import { done, mailLanguageSchema } from '@share4rare/schemas'

import { recordAudit } from '../audit/record-audit.ts'
import { anySignedInMember, bodyOfAnyMember, endpoint, inTransaction } from './endpoint.ts'
import { transactionOf } from './transaction-of.ts'

/** `POST /members/mail-language`: in which language the member reads mails from now on. */
export const keepMailLanguage = endpoint('post', '/mail-language', async (req) => {
  const body = await bodyOfAnyMember(req, mailLanguageSchema)
  if (!body.ok) return body
  const member = anySignedInMember(req)
  if (!member.ok) return member
  const { id } = member.value
  return inTransaction(req, async () => {
    await transactionOf(req).execute(
      sql`UPDATE members SET locale = ${body.value.locale}, updated_at = now() WHERE id = ${id}`,
    )
    await recordAudit(req, { action: 'mail-language.changed', subject: id })
    return done({})
  })
})
