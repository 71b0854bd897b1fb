import type { PayloadRequest } from 'payload'

/** An open transaction, or the database itself, for statements that Payload cannot say. */
export type Transaction = Pick<PayloadRequest['payload']['db']['drizzle'], 'execute'>

/** The connection of a request's transaction, for a statement that Payload cannot say. Throws without one. */
export function transactionOf(req: PayloadRequest): Transaction {
  const session =
    req.payload.db.sessions?.[typeof req.transactionID === 'string' ? req.transactionID : '']
  if (!session) throw new Error('this needs a transaction')
  return session.db as Transaction // Payload types it as unknown
}
