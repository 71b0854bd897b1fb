import type { CollectionConfig } from 'payload'

import { administrators } from '../../access/staff.ts'
import { closedDoors } from '../../endpoints/closed-doors.ts'
import { access } from './access.ts'

/** The people of the site: patients, caregivers and professionals. They never enter the panel. */
export const members: CollectionConfig = {
  slug: 'members',
  labels: { singular: 'Member', plural: 'Members' },
  access,
  auth: {
    tokenExpiration: 30 * 24 * 60 * 60,
    maxLoginAttempts: 10,
    lockTime: 10 * 60 * 1000,
    cookies: { sameSite: 'Strict', secure: true },
  },
  admin: {
    useAsTitle: 'nickname',
    group: 'People',
    defaultColumns: ['nickname', 'kind', 'createdAt'],
  },
  endpoints: closedDoors,
  fields: [
    { name: 'nickname', type: 'text', required: true, access: { update: administrators } },
    {
      name: 'kind',
      type: 'select',
      required: true,
      access: { update: administrators },
      options: [
        { value: 'patient', label: 'Patient' },
        { value: 'caregiver', label: 'Caregiver' },
        { value: 'professional', label: 'Professional' },
      ],
    },
    {
      name: 'locale',
      type: 'select',
      required: true,
      defaultValue: 'en',
      options: [
        { value: 'en', label: 'English' },
        { value: 'es', label: 'Español' },
      ],
    },
  ],
}
