import type { PayloadRequest } from 'payload'

/** What can be looked up later. Values of people never stand here, only ids. */
export interface AuditEntry {
  /** What happened, such as `consent.decided`. */
  readonly action: string
  /** The id of the document that it happened to. */
  readonly subject: string
  /** The id of the person whom the document is about, where there is one. */
  readonly person?: string
}

/** Adds a line to the audit, in the transaction of the request. Lines are never changed or removed. */
export async function recordAudit(req: PayloadRequest, entry: AuditEntry): Promise<void> {
  await req.payload.create({
    collection: 'audit',
    data: { ...entry, actor: req.user ? `${req.user.collection}:${req.user.id}` : 'platform' },
    overrideAccess: true, // nobody writes the audit by hand
    req,
  })
}
