import { sql } from '@payloadcms/db-postgres/drizzle'

import type { Transaction } from '../endpoints/transaction-of.ts'
import { forgetAddress } from './closed-rows.ts'
import { empty, type Erased } from './erase-person.ts'
import { leaveShell } from './leave-shell.ts'
import { holdings } from './what-is-erased.ts'

/**
 * Erases a colleague's account: nobody enters with it any more. What they signed still points to the row, which says
 * what they were and not who. Doing so again changes nothing.
 */
export async function eraseStaff(transaction: Transaction, id: string): Promise<Erased> {
  await transaction.execute(sql`
    UPDATE staff SET name = 'Former ' || coalesce((
      SELECT replace(value::text, '-', ' ') FROM staff_roles WHERE parent_id = ${id}
      ORDER BY "order" LIMIT 1), 'colleague')
    WHERE id = ${id} AND email <> 'erased-' || id || '@erased.invalid'`)
  for (const table of ['recovery_codes', 'second_factors'])
    await transaction.execute(sql`DELETE FROM ${sql.identifier(table)} WHERE staff_id = ${id}`)
  const own = await empty(transaction, holdings.staff, id)
  await forgetAddress(transaction, 'staff', id)
  await leaveShell(transaction, 'staff', id, true)
  return { ...own, reached: [...own.reached, { kind: 'staff', subject: id }], isPointedTo: true }
}
