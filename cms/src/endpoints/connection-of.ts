import type { PayloadRequest } from 'payload'

/** A connection for statements that Payload cannot say. */
export type Connection = Pick<PayloadRequest['payload']['db']['drizzle'], 'execute'>

/**
 * The connection of a request's transaction, or any where it has none. Within a transaction nothing may ask for a
 * second one: when everybody holds one and waits for another, nobody goes on.
 */
export function connectionOf(req: PayloadRequest): Connection {
  const id = typeof req.transactionID === 'string' ? req.transactionID : ''
  const session = req.payload.db.sessions?.[id]
  return (session?.db as Connection | undefined) ?? req.payload.db.drizzle // Payload types it as unknown
}
