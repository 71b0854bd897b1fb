import { locales } from '@share4rare/schemas'
import type { CollectionConfig } from 'payload'

import { theirOwnAlways } from '../../access/members.ts'
import { claimDoors } from '../../endpoints/claims/doors.ts'
import { decideConsent } from '../../endpoints/decide-consent.ts'
import { listAskedConsents } from '../../endpoints/list-asked-consents.ts'
import { owner } from '../owner.ts'
import { writtenByPlatform } from '../written-by-platform.ts'

/** Dated statements, added and never changed: the database itself refuses to. The latest one counts. */
export const consents: CollectionConfig = {
  slug: 'consents',
  labels: { singular: 'Consent', plural: 'Consents' },
  access: writtenByPlatform(theirOwnAlways),
  admin: { hidden: true },
  endpoints: [listAskedConsents, decideConsent, ...claimDoors],
  fields: [
    owner,
    {
      name: 'patient',
      type: 'relationship',
      relationTo: 'patients',
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
        { value: 'claim', label: 'A claim of the registration' },
      ],
    },
    { name: 'purposeId', type: 'text', required: true, index: true },
    {
      name: 'capacity',
      type: 'select',
      required: true,
      options: [
        { value: 'self', label: 'For themselves' },
        { value: 'guardian', label: 'As parent or guardian' },
      ],
    },
    { name: 'locale', type: 'select', options: [...locales] },
    // By which session it was said: evidence, together with the hash of the words.
    { name: 'session', type: 'text' },
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
