import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

import { transactionOf } from '../endpoints/transaction-of.ts'
import type { Account, Accounts } from './account.ts'

/**
 * Whether the password that was compared just now is still the account's. The account stays locked until the
 * transaction of the request ends: whoever else sets a password waits, see open-session.ts.
 */
export async function isStillPassword(
  req: PayloadRequest,
  { id, password }: Account,
  accounts: Accounts,
): Promise<boolean> {
  const { rows } = await transactionOf(req).execute(
    sql`SELECT hash, salt FROM ${sql.identifier(accounts)} WHERE id = ${id} FOR UPDATE`,
  )
  return rows[0]?.['hash'] === password?.hash && rows[0]?.['salt'] === password?.salt
}
