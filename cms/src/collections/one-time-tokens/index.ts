import type { CollectionConfig } from 'payload'

import { never } from '../../access/everyone.ts'
import { writtenByPlatform } from '../written-by-platform.ts'

/** Links that were sent by mail: each is kept as a hash, holds for a time, and works once. Nobody reads them. */
export const oneTimeTokens: CollectionConfig = {
  slug: 'one-time-tokens',
  labels: { singular: 'One-time token', plural: 'One-time tokens' },
  access: writtenByPlatform(never),
  admin: { hidden: true },
  fields: [
    {
      name: 'purpose',
      type: 'select',
      required: true,
      options: [
        { value: 'confirmation', label: 'Confirms an address' },
        { value: 'reset', label: 'Sets another password' },
        { value: 'invitation', label: 'Invites somebody' },
        { value: 'panel-invitation', label: 'Invites to the panel' },
        { value: 'panel-reset', label: 'Leads back into the panel' },
        { value: 'panel-device', label: 'Sets up another device' },
      ],
    },
    { name: 'hash', type: 'text', required: true, unique: true },
    { name: 'email', type: 'text', required: true, index: true },
    { name: 'details', type: 'json', required: true },
    { name: 'expiresAt', type: 'date', required: true, index: true },
    { name: 'usedAt', type: 'date' },
  ],
}
