import { locales } from '@share4rare/schemas'
import type { CollectionConfig } from 'payload'

import { administrators } from '../../access/staff.ts'
import { mailSubjects } from '../../mail/mail-text.ts'
import { asMoment } from '../../panel/dates.ts'
import { titleInWords } from '../../panel/title-in-words.ts'
import { writtenByPlatform } from '../written-by-platform.ts'
import { groups } from '../../panel/groups.ts'

/** The outbox: a mail is written in the transaction of what it tells about, and sent by the worker. */
export const mails: CollectionConfig = {
  slug: 'mails',
  labels: {
    singular: { en: 'Mail', es: 'Correo' },
    plural: { en: 'Mails', es: 'Correos' },
  },
  access: writtenByPlatform(administrators),
  admin: {
    useAsTitle: 'createdAt', // until its subject heads the page
    listSearchableFields: ['template', 'key'],
    group: groups.settings,
    defaultColumns: ['createdAt', 'template', 'sentAt', 'undeliverableAt'],
  },
  fields: [
    titleInWords('template', mailSubjects),
    { name: 'key', label: { en: 'Key', es: 'Clave' }, type: 'text', required: true, unique: true },
    {
      name: 'recipient',
      label: { en: 'Recipient', es: 'Destinatario' },
      type: 'relationship',
      relationTo: 'members',
    },
    // Of somebody who has no account, or is not known to have one; forgotten as soon as the mail is sent.
    { name: 'address', type: 'text', hidden: true },
    {
      name: 'locale',
      label: { en: 'Language', es: 'Idioma' },
      type: 'select',
      options: [...locales],
    },
    { name: 'token', type: 'text', hidden: true },
    {
      name: 'colleague',
      label: { en: 'Colleague', es: 'Colega' },
      type: 'relationship',
      relationTo: 'staff',
    },
    {
      name: 'template',
      label: { en: 'Template', es: 'Plantilla' },
      type: 'text',
      required: true,
      admin: { components: { Cell: '/panel/SubjectCell.tsx#SubjectCell' } },
    },
    {
      name: 'sentAt',
      label: { en: 'Sent', es: 'Enviado' },
      type: 'date',
      index: true,
      admin: { date: asMoment },
    },
    // When it is sent at the earliest: later than now where a mail server has refused it, or where it is to wait.
    {
      name: 'dueAt',
      label: { en: 'Sent at the earliest', es: 'Se envía como pronto' },
      type: 'date',
      index: true,
      admin: { date: asMoment },
    },
    {
      name: 'attempts',
      label: { en: 'Attempts', es: 'Intentos' },
      type: 'number',
      defaultValue: 0,
    },
    // Given up: nobody takes mails at this address, or nobody took this one for days.
    {
      name: 'undeliverableAt',
      label: { en: 'Given up', es: 'Abandonado' },
      type: 'date',
      index: true,
      admin: { date: asMoment },
    },
  ],
}
