import type { GlobalConfig } from 'payload'

import { everyone, never } from '../access/everyone.ts'
import type { CompleteGlobalAccess } from '../access/rule.ts'
import { administrators } from '../access/staff.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { asDay } from '../panel/dates.ts'

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
  label: 'Who answers for this platform',
  access,
  lockDocuments: false,
  admin: { group: 'Settings' },
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
      label: 'The controller in the sense of the GDPR: its legal name',
      type: 'text',
      maxLength: 200,
    },
    { name: 'address', label: 'Its postal address', type: 'textarea', maxLength: 500 },
    {
      name: 'email',
      label: 'The address that members write to, and that is told of each contact message',
      type: 'email',
    },
    {
      name: 'protectionOfficer',
      label: 'How to reach the data-protection officer',
      type: 'text',
      maxLength: 200,
    },
    {
      name: 'authority',
      label: 'The supervisory authority to which people can complain',
      type: 'text',
      maxLength: 300,
    },
    {
      name: 'ethicsBody',
      label: 'The ethics committee that approved the platform',
      type: 'text',
      maxLength: 200,
    },
    {
      name: 'ethicsDate',
      label: 'The day of its approval',
      type: 'date',
      admin: { date: asDay },
    },
    {
      name: 'ethicsReference',
      label: 'The reference of its approval',
      type: 'text',
      maxLength: 100,
    },
  ],
}
