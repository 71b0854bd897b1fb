import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

/** An open transaction, or the database itself, for statements that Payload cannot say. */
export type Transaction = Pick<PayloadRequest['payload']['db']['drizzle'], 'execute'>

/** The connection of a request's transaction, for a statement that only makes sense within one. Throws without. */
export function transactionOf(req: PayloadRequest): Transaction {
  const transaction = openTransaction(req)
  if (!transaction) throw new Error('this needs a transaction')
  return transaction
}

/**
 * The connection of a request's transaction, or any where it has none. Within a transaction nothing may ask for a
 * second one: when everybody holds one and waits for another, nobody goes on.
 */
export function connectionOf(req: PayloadRequest): Transaction {
  return openTransaction(req) ?? req.payload.db.drizzle
}

/** Waits until no other transaction is at the same work, and is at it until the transaction of the request ends. */
export async function takeTurns(req: PayloadRequest, work: string): Promise<void> {
  await transactionOf(req).execute(sql`SELECT pg_advisory_xact_lock(hashtextextended(${work}, 0))`)
}

function openTransaction({ payload, transactionID }: PayloadRequest): Transaction | undefined {
  const session = payload.db.sessions?.[typeof transactionID === 'string' ? transactionID : '']
  return session?.db as Transaction | undefined // Payload types it as unknown
}
