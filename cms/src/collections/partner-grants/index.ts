import { partnerEvents } from '@share4rare/schemas'
import type { CollectionConfig } from 'payload'

import { aboutPatient } from '../about-patient.ts'
import { never } from '../../access/everyone.ts'
import { partnerGrantDoors } from '../../endpoints/partner-grants/doors.ts'
import { writtenByPlatform } from '../written-by-platform.ts'

/**
 * What happened to each grant by which an owner lets another member see three things of a patient: added and never
 * changed, the database itself refuses to. What a grant amounts to follows from them alone.
 */
export const partnerGrants: CollectionConfig = {
  slug: 'partner-grants',
  labels: {
    singular: { en: 'Partner grant', es: 'Permiso de pareja' },
    plural: { en: 'Partner grants', es: 'Permisos de pareja' },
  },
  access: writtenByPlatform(never),
  admin: { hidden: true },
  endpoints: partnerGrantDoors,
  fields: [
    // The same for all events of one grant.
    { name: 'grant', type: 'text', required: true, index: true },
    {
      name: 'event',
      type: 'select',
      required: true,
      options: partnerEvents.map((value) => ({ value, label: value })),
    },
    { name: 'granter', type: 'relationship', relationTo: 'members', required: true, maxDepth: 0 },
    aboutPatient,
    // Whoever accepted; nobody is named before.
    { name: 'partner', type: 'relationship', relationTo: 'members', index: true, maxDepth: 0 },
    { name: 'at', type: 'date', required: true },
  ],
}
