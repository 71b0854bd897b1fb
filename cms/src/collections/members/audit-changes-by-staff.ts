import type { CollectionBeforeChangeHook } from 'payload'

import { recordAudit } from '../../audit/record-audit.ts'

const watched = [
  ...['email', 'nickname', 'name', 'birthDate', 'kind', 'password'],
  ...['profession', 'organisation', 'objective', 'locale', 'ambassador'],
] as const

/** What staff change in an account stands in the audit: which fields of whom, and no values. */
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
  for (const field of watched)
    if (after.has(field) && (after.get(field) ?? null) !== (before.get(field) ?? null))
      await recordAudit(req, {
        action: `member.${field}-changed`,
        subject: String(before.get('id')),
      })
  return wanted
}

function valuesIn(document: unknown): ReadonlyMap<string, unknown> {
  return new Map(Object.entries(document ?? {}))
}
