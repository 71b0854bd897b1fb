import type { GlobalConfig } from 'payload'

import { everyone, never } from '../access/everyone.ts'
import type { CompleteGlobalAccess } from '../access/rule.ts'
import { administrators } from '../access/staff.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { asDay } from '../panel/dates.ts'
import { groups } from '../panel/groups.ts'

const access = {
  read: everyone,
  readVersions: never,
  update: administrators,
} satisfies CompleteGlobalAccess

/**
 * Who answers for this platform, and which ethics committee approved it: it stands on the legal pages, for
 * everybody. Nothing is made up where nothing was said; the panel reminds administrators of it.
 */
export const controller: GlobalConfig = {
  slug: 'controller',
  label: { en: 'Who answers for this platform', es: 'Quién responde de esta plataforma' },
  access,
  lockDocuments: false,
  admin: { group: groups.settings },
  hooks: {
    afterChange: [
      async ({ doc, req }): Promise<unknown> => {
        await recordAudit(req, { action: 'controller.changed', subject: 'controller' })
        return doc
      },
    ],
  },
  fields: [
    {
      name: 'name',
      label: {
        en: 'The controller in the sense of the GDPR: its legal name',
        es: 'El responsable en el sentido del RGPD: su nombre legal',
      },
      type: 'text',
      maxLength: 200,
    },
    {
      name: 'address',
      label: { en: 'Its postal address', es: 'Su dirección postal' },
      type: 'textarea',
      maxLength: 500,
    },
    {
      name: 'email',
      label: {
        en: 'The address that members write to, and that is told of each contact message',
        es: 'La dirección a la que escriben los miembros y que recibe aviso de cada mensaje de contacto',
      },
      type: 'email',
    },
    {
      name: 'protectionOfficer',
      label: {
        en: 'How to reach the data-protection officer',
        es: 'Cómo contactar con la persona delegada de protección de datos',
      },
      type: 'text',
      maxLength: 200,
    },
    {
      name: 'authority',
      label: {
        en: 'The supervisory authority to which people can complain',
        es: 'La autoridad de control ante la que se puede reclamar',
      },
      type: 'text',
      maxLength: 300,
    },
    {
      name: 'ethicsBody',
      label: {
        en: 'The ethics committee that approved the platform',
        es: 'El comité de ética que aprobó la plataforma',
      },
      type: 'text',
      maxLength: 200,
    },
    {
      name: 'ethicsDate',
      label: { en: 'The day of its approval', es: 'El día de su aprobación' },
      type: 'date',
      admin: { date: asDay },
    },
    {
      name: 'ethicsReference',
      label: { en: 'The reference of its approval', es: 'La referencia de su aprobación' },
      type: 'text',
      maxLength: 100,
    },
  ],
}
