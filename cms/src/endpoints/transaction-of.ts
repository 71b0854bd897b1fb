import type { PayloadRequest } from 'payload'

/** The connection of a request's transaction, for a statement that Payload cannot say. Throws without one. */
export function transactionOf(req: PayloadRequest): Pick<typeof req.payload.db.drizzle, 'execute'> {
  const session =
    req.payload.db.sessions?.[typeof req.transactionID === 'string' ? req.transactionID : '']
  if (!session) throw new Error('this needs a transaction')
  return session.db as Pick<typeof req.payload.db.drizzle, 'execute'> // Payload types it as unknown
}
