import { sql } from '@payloadcms/db-postgres'
import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'

import { PanelRefusal } from '../../access/panel-refusal.ts'
import { transactionOf } from '../../endpoints/transaction-of.ts'
import type { Staff } from '../../generated/payload-types.ts'

/** The role is not taken from the last one who has it: nobody could give it to anybody again. */
export const keepAnAdministrator: CollectionBeforeChangeHook<Staff> = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (operation === 'create' || !originalDoc) return data
  const isTaken =
    originalDoc.roles.includes('administrator') && data.roles?.includes('administrator') === false
  if (isTaken && !(await leavesAnAdministrator(req, originalDoc.id)))
    throw new PanelRefusal('They are the last administrator: make somebody else one first.', 409)
  return data
}

/**
 * Whether there is an administrator besides this account, and who asks still is one where it is staff that asks. Whoever
 * asks at the same moment waits until this transaction has ended.
 */
export async function leavesAnAdministrator(
  req: PayloadRequest,
  account: string,
): Promise<boolean> {
  const connection = transactionOf(req)
  await connection.execute(sql`SELECT pg_advisory_xact_lock(7340012)`)
  const { rows } = await connection.execute<{ id: string }>(
    sql`SELECT parent_id AS id FROM staff_roles WHERE value = 'administrator'`,
  )
  const left = rows.map(({ id }) => id).filter((id) => id !== account)
  const isAsked = req.user?.collection !== 'staff' || req.user.id === account
  return left.length > 0 && (isAsked || left.includes(req.user?.id ?? ''))
}
