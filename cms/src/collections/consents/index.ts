import type { CollectionConfig } from 'payload'

import { theirOwn } from '../../access/members.ts'
import { decideConsent } from '../../endpoints/decide-consent.ts'
import { listAskedConsents } from '../../endpoints/list-asked-consents.ts'
import { owner } from '../owner.ts'
import { writtenByPlatform } from '../written-by-platform.ts'

/** Dated statements, added and never changed: the database itself refuses to. The latest one counts. */
export const consents: CollectionConfig = {
  slug: 'consents',
  labels: { singular: 'Consent', plural: 'Consents' },
  access: writtenByPlatform(theirOwn),
  admin: { hidden: true },
  endpoints: [listAskedConsents, decideConsent],
  fields: [
    owner,
    {
      name: 'patient',
      type: 'relationship',
      relationTo: 'patients',
      required: true,
      index: true,
      maxDepth: 0,
    },
    {
      name: 'purposeKind',
      type: 'select',
      required: true,
      options: [
        { value: 'study', label: 'Charts of a study' },
        { value: 'request', label: 'One research request' },
      ],
    },
    { name: 'purposeId', type: 'text', required: true, index: true },
    { name: 'textVersion', type: 'text', required: true },
    { name: 'textSha256', type: 'text', required: true },
    {
      name: 'decision',
      type: 'select',
      required: true,
      options: [
        { value: 'permit', label: 'Given' },
        { value: 'deny', label: 'Refused or withdrawn' },
      ],
    },
    { name: 'decidedAt', type: 'date', required: true },
  ],
}
