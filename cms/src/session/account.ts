import type { PayloadRequest } from 'payload'
import { sql } from '@payloadcms/db-postgres'
import { z } from 'zod'

import { connectionOf } from '../endpoints/transaction-of.ts'
import type { KeptPassword } from './password.ts'

/** The collections that people sign in with. */
export type Accounts = 'members' | 'staff'

/** An account with what its password is compared with. It never leaves the record. */
export interface Account {
  readonly id: string
  readonly password: KeptPassword | null
}

/** The account of an e-mail address, or null. */
export async function accountOf(
  req: PayloadRequest,
  accounts: Accounts,
  email: string,
): Promise<Account | null> {
  const table = sql.identifier(accounts)
  const { rows } = await connectionOf(req).execute(
    sql`SELECT id, hash, salt FROM ${table} WHERE email = ${email.trim().toLowerCase()}`,
  )
  const [found] = rowsSchema.parse(rows)
  if (!found) return null
  const { id, hash, salt } = found
  return { id, password: hash && salt ? { hash, salt } : null }
}

const text = z.string().nullable()
const rowsSchema = z.array(z.object({ id: z.string(), hash: text, salt: text }))
