import { changedByStaff } from '@share4rare/schemas'
import type { CollectionBeforeChangeHook } from 'payload'

import { recordAudit } from '../../audit/record-audit.ts'

/** What staff change in an account stands in the audit, where its owner reads it: which fields, and no values. */
export const auditChangesByStaff: CollectionBeforeChangeHook = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  const wanted: unknown = data
  if (operation !== 'update' || req.user?.collection !== 'staff') return wanted
  const after = valuesIn(wanted)
  const before = valuesIn(originalDoc)
  const id = String(before.get('id'))
  for (const field of changedByStaff)
    if (after.has(field) && (after.get(field) ?? null) !== (before.get(field) ?? null))
      await recordAudit(req, { action: `member.${field}-changed`, subject: id, person: id })
  return wanted
}

function valuesIn(document: unknown): ReadonlyMap<string, unknown> {
  return new Map(Object.entries(document ?? {}))
}
