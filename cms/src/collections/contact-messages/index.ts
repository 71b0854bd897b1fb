import { contactReasons, locales } from '@share4rare/schemas'
import type { CollectionConfig } from 'payload'

import { administrators } from '../../access/staff.ts'
import { contactDoors } from '../../endpoints/contact/doors.ts'
import type { ContactMessage } from '../../generated/payload-types.ts'
import { actionField } from '../../panel/action-field.ts'
import { optionsOf } from '../../panel/both-languages.ts'
import { asMoment } from '../../panel/dates.ts'
import { titleInWords } from '../../panel/title-in-words.ts'
import { writtenByPlatform } from '../written-by-platform.ts'
import { groups } from '../../panel/groups.ts'
import { languageWords, messageStateWords, reasonWords } from '../../panel/people-words.ts'

/** What people wrote by the contact form, members and others. Removed after twelve months by the worker. */
export const contactMessages: CollectionConfig = {
  slug: 'contact-messages',
  labels: {
    singular: { en: 'Contact message', es: 'Mensaje de contacto' },
    plural: { en: 'Contact messages', es: 'Mensajes de contacto' },
  },
  access: writtenByPlatform(administrators),
  defaultSort: '-createdAt',
  admin: {
    useAsTitle: 'createdAt', // until its reason heads the page
    listSearchableFields: ['email', 'name'],
    group: groups.people,
    defaultColumns: ['reason', 'email', 'state', 'locale', 'createdAt'],
  },
  endpoints: contactDoors,
  fields: [
    titleInWords('reason', reasonWords),
    // The member who was signed in, and nobody where nobody was.
    {
      name: 'owner',
      label: { en: 'Member', es: 'Miembro' },
      type: 'relationship',
      relationTo: 'members',
      index: true,
      maxDepth: 0,
    },
    {
      name: 'reason',
      label: { en: 'Reason', es: 'Motivo' },
      type: 'select',
      required: true,
      options: optionsOf(contactReasons, reasonWords),
    },
    { name: 'name', label: { en: 'Name', es: 'Nombre' }, type: 'text', maxLength: 120 },
    {
      name: 'email',
      label: { en: 'E-mail address', es: 'Correo electrónico' },
      type: 'email',
      required: true,
      index: true,
      admin: { components: { Field: '/panel/MailLink.tsx#MailLink' } },
    },
    {
      name: 'message',
      label: { en: 'Message', es: 'Mensaje' },
      type: 'textarea',
      required: true,
      maxLength: 4000,
    },
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
    {
      name: 'locale',
      label: { en: 'Language', es: 'Idioma' },
      type: 'select',
      required: true,
      options: optionsOf(locales, languageWords),
    },
    {
      name: 'state',
      label: { en: 'State', es: 'Estado' },
      type: 'select',
      required: true,
      defaultValue: 'waiting',
      index: true,
      options: optionsOf(['waiting', 'answered'], messageStateWords),
    },
    {
      name: 'answeredAt',
      label: { en: 'Answered', es: 'Respondido' },
      type: 'date',
      admin: { date: asMoment },
    },
  ],
}
