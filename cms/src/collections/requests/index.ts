import type { CollectionConfig } from 'payload'

import { mayBecome, requestStateSchema } from '@share4rare/schemas'

import { anyOf } from '../../access/any-of.ts'
import { theirOwn } from '../../access/members.ts'
import { allStaff, committee, dataScientists } from '../../access/staff.ts'
import { endCall } from '../../endpoints/end-call.ts'
import { listOwnRequests, readOwnRequest } from '../../endpoints/read-requests.ts'
import { readCatalogue } from '../../endpoints/read-catalogue.ts'
import { startReview } from '../../endpoints/start-review.ts'
import { submitRequest } from '../../endpoints/submit-request.ts'
import type { Request } from '../../generated/payload-types.ts'
import { actionField } from '../../panel/action-field.ts'
import { asMoment } from '../../panel/dates.ts'
import { jsonField } from '../../panel/json-field.ts'
import { owner } from '../owner.ts'
import { writtenByPlatform } from '../written-by-platform.ts'
import { isCallOpen } from './asked-requests.ts'
import { groups } from '../../panel/groups.ts'

/** Requests for protected figures, from the question to the delivery. */
export const requests: CollectionConfig = {
  slug: 'requests',
  labels: {
    singular: { en: 'Research request', es: 'Solicitud de investigación' },
    plural: { en: 'Research requests', es: 'Solicitudes de investigación' },
  },
  access: writtenByPlatform(anyOf(theirOwn, dataScientists, committee)),
  admin: {
    useAsTitle: 'title',
    group: groups.research,
    defaultColumns: ['title', 'state', 'submittedAt'],
  },
  endpoints: [readCatalogue, submitRequest, listOwnRequests, readOwnRequest, startReview, endCall],
  fields: [
    actionField<Request>({
      name: 'startReview',
      label: {
        en: 'Complete: start the review and ask the owners',
        es: 'Completa: empezar la revisión y preguntar a los titulares',
      },
      door: '/requests/:id/start-review',
      opensTo: dataScientists,
      isPossible: ({ state }) => state !== undefined && mayBecome(state, 'in-review'),
    }),
    actionField<Request>({
      name: 'endCall',
      label: {
        en: 'End the call to the owners now (silence is a no)',
        es: 'Cerrar ahora la consulta a los titulares (el silencio es un no)',
      },
      door: '/requests/:id/end-call',
      opensTo: dataScientists,
      isPossible: isCallOpen,
    }),
    owner,
    { name: 'title', type: 'text', required: true },
    { name: 'purpose', type: 'textarea', required: true },
    { name: 'team', type: 'textarea', required: true },
    {
      name: 'questionnaire',
      type: 'relationship',
      relationTo: 'questionnaires',
      required: true,
      maxDepth: 0,
      access: { read: allStaff },
    },
    { name: 'diseaseGroup', type: 'relationship', relationTo: 'diseases', maxDepth: 0 },
    {
      name: 'version',
      type: 'relationship',
      relationTo: 'questionnaire-versions',
      required: true,
      maxDepth: 0,
      access: { read: allStaff },
      admin: { readOnly: true, description: 'The version whose items were asked for' },
    },
    jsonField('items', '/panel/AskedItems.tsx#AskedItems'),
    {
      name: 'state',
      type: 'select',
      required: true,
      defaultValue: 'submitted',
      index: true,
      options: requestStateSchema.options.map((value) => ({ value, label: value })),
    },
    { name: 'submittedAt', type: 'date', required: true, admin: { date: asMoment } },
    { name: 'callEndsAt', type: 'date', admin: { date: asMoment } },
    { name: 'consentTextVersion', type: 'text', required: true },
  ],
}
