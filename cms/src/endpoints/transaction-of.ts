import type { PayloadRequest } from 'payload'

import { connectionOf, type Connection } from './connection-of.ts'

/** The connection of a request's transaction, for a statement that only makes sense within one. Throws without. */
export function transactionOf(req: PayloadRequest): Connection {
  if (!req.transactionID) throw new Error('this needs a transaction')
  return connectionOf(req)
}
