import { contactReasons, locales } from '@share4rare/schemas'
import type { CollectionConfig } from 'payload'

import { administrators } from '../../access/staff.ts'
import { contactDoors } from '../../endpoints/contact/doors.ts'
import type { ContactMessage } from '../../generated/payload-types.ts'
import { actionField } from '../../panel/action-field.ts'
import { asMoment } from '../../panel/dates.ts'
import { writtenByPlatform } from '../written-by-platform.ts'

const option = (value: string) => ({ value, label: value })

/** What people wrote by the contact form, members and others. Removed after twelve months by the worker. */
export const contactMessages: CollectionConfig = {
  slug: 'contact-messages',
  labels: { singular: 'Contact message', plural: 'Contact messages' },
  access: writtenByPlatform(administrators),
  defaultSort: '-createdAt',
  admin: {
    useAsTitle: 'reason',
    group: 'People',
    defaultColumns: ['reason', 'state', 'locale', 'createdAt'],
  },
  endpoints: contactDoors,
  fields: [
    actionField<ContactMessage>({
      name: 'markAnswered',
      label: {
        en: 'I have answered it by e-mail: mark it as answered',
        es: 'Lo he respondido por correo: marcarlo como respondido',
      },
      door: '/contact-messages/:id/answered',
      opensTo: administrators,
      isPossible: ({ state }) => state === 'waiting',
    }),
    // The member who was signed in, and nobody where nobody was.
    { name: 'owner', type: 'relationship', relationTo: 'members', index: true, maxDepth: 0 },
    { name: 'reason', type: 'select', required: true, options: contactReasons.map(option) },
    { name: 'name', type: 'text', maxLength: 120 },
    { name: 'email', type: 'email', required: true, index: true },
    { name: 'message', type: 'textarea', required: true, maxLength: 4000 },
    { name: 'locale', type: 'select', required: true, options: [...locales] },
    {
      name: 'state',
      type: 'select',
      required: true,
      defaultValue: 'waiting',
      index: true,
      options: ['waiting', 'answered'].map(option),
    },
    { name: 'answeredAt', type: 'date', admin: { date: asMoment } },
  ],
}
