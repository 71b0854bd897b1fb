import { sql } from '@payloadcms/db-postgres'
import { localeSchema, type Locale } from '@share4rare/schemas'
import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { connectionOf } from '../endpoints/transaction-of.ts'
import type { KeptPassword } from './password.ts'

/** The collections that people sign in with. */
export type Accounts = 'members' | 'staff'

/** An account with what its password is compared with. It never leaves the record. */
export interface Account {
  readonly id: string
  readonly password: KeptPassword | null
  /** The language of their mails; null of staff, who are written to in English. */
  readonly locale: Locale | null
}

/** The account of an e-mail address, or null. */
export async function accountOf(
  req: PayloadRequest,
  accounts: Accounts,
  email: string,
): Promise<Account | null> {
  const table = sql.identifier(accounts)
  const { rows } = await connectionOf(req).execute(
    sql`SELECT id, hash, salt, to_jsonb(${table}) ->> 'locale' AS locale FROM ${table} WHERE email = ${email.trim().toLowerCase()}`,
  )
  const [found] = rowsSchema.parse(rows)
  if (!found) return null
  const { id, hash, salt, locale } = found
  return { id, locale, password: hash && salt ? { hash, salt } : null }
}

const text = z.string().nullable()
const rowsSchema = z.array(
  z.object({ id: z.string(), hash: text, salt: text, locale: localeSchema.nullable() }),
)
