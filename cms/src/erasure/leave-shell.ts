import { sql, type SQL } from '@payloadcms/db-postgres/drizzle'

import type { Transaction } from '../endpoints/transaction-of.ts'
import { asItIs, shells, type Shell } from './what-is-erased.ts'

/**
 * Removes the row of somebody erased; where kept rows point to it, empties it instead. Every column of the
 * table is emptied, also one that comes later: who adds one that cannot be empty says what a shell holds.
 */
export async function leaveShell(
  transaction: Transaction,
  kind: keyof typeof shells,
  id: string,
  isPointedTo: boolean,
): Promise<void> {
  const shell: Shell = shells[kind]
  const table = sql.identifier(shell.table)
  if (!isPointedTo) {
    await transaction.execute(sql`DELETE FROM ${table} WHERE id = ${id}`)
    return
  }
  const columns = await columnsOf(transaction, shell.table)
  const changes = columns.map((column) => emptied(column, shell, id))
  await transaction.execute(sql`UPDATE ${table} SET ${sql.join(changes, sql`, `)} WHERE id = ${id}`)
}

interface Column {
  readonly name: string
  readonly nullable: boolean
  readonly standard: boolean
  readonly generated: boolean
  [key: string]: unknown
}

async function columnsOf(transaction: Transaction, table: string): Promise<Column[]> {
  const { rows } = await transaction.execute<Column>(sql`
    SELECT attname AS name, NOT attnotnull AS nullable, atthasdef AS standard,
      attgenerated <> '' AS generated
    FROM pg_attribute WHERE attrelid = ${`public.${table}`}::regclass
      AND attnum > 0 AND NOT attisdropped AND attname <> 'id'`)
  return rows.filter(({ generated }) => !generated)
}

function emptied({ name, nullable, standard }: Column, shell: Shell, id: string): SQL {
  const column = sql.identifier(name)
  const value = shell.values[name]?.(id)
  if (value === asItIs) return sql`${column} = ${column}`
  if (value !== undefined) return sql`${column} = ${value}`
  if (standard) return sql`${column} = DEFAULT`
  if (nullable) return sql`${column} = NULL`
  throw new Error(`nobody said what an erased row of ${shell.table} holds in ${name}`)
}
