import type { Field } from 'payload'

import { memberOf } from '../access/members.ts'
import { readableLink } from '../panel/readable-link.ts'

/** The member whose document this is: taken from the session when it is made, and never changed afterwards. */
export const owner: Field = {
  name: 'owner',
  label: { en: 'Owner of the account', es: 'Titular de la cuenta' },
  type: 'relationship',
  relationTo: 'members',
  required: true,
  index: true,
  maxDepth: 0,
  access: { create: () => false, update: () => false },
  admin: { readOnly: true, position: 'sidebar', ...readableLink },
  hooks: {
    beforeChange: [
      ({ operation, originalDoc, req, value }): unknown =>
        operation === 'create'
          ? (memberOf(req)?.id ?? value)
          : (originalDoc as { owner?: unknown } | undefined)?.owner,
    ],
  },
}
