import { staffRoles } from '@share4rare/schemas'
import type { CollectionConfig } from 'payload'
import { select } from 'payload/shared'

import { administrators } from '../../access/staff.ts'
import { closedDoors } from '../../endpoints/closed-doors.ts'
import { access } from './access.ts'

/** Browsers keep a secure cookie over https only; on loopback the panel is served without. */
const isServedSecurely = process.env['CMS_URL']?.startsWith('https:') ?? false

/** The people of the panel. Their session lives in Payload's own cookie; the site never takes it. */
export const staff: CollectionConfig = {
  slug: 'staff',
  labels: { singular: 'Staff member', plural: 'Staff' },
  access,
  auth: {
    tokenExpiration: 8 * 60 * 60,
    maxLoginAttempts: 10,
    lockTime: 10 * 60 * 1000,
    cookies: { sameSite: 'Strict', secure: isServedSecurely },
  },
  admin: { useAsTitle: 'name', group: 'People', defaultColumns: ['name', 'email', 'roles'] },
  endpoints: closedDoors,
  fields: [
    { name: 'name', type: 'text', required: true },
    {
      name: 'roles',
      type: 'select',
      hasMany: true,
      required: true,
      // Nobody is deleted: whoever leaves keeps an account without roles.
      validate: (value, options) => select(value, { ...options, required: false }),
      saveToJWT: false,
      access: { create: administrators, update: administrators },
      options: Object.keys(staffRoles).map((role) => ({ value: role, label: role })),
    },
  ],
}
