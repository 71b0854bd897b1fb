import { mayDecide, validationDecisions } from '@share4rare/schemas'
import type { UIField } from 'payload'

import { validators } from '../access/staff.ts'
import type { Patient } from '../generated/payload-types.ts'

/** What validators see beside a patient, and nobody else: the evidence, and the decision. */
export const evidenceFields: UIField[] = [
  {
    name: 'evidence',
    type: 'ui',
    admin: {
      disableListColumn: true,
      condition: (_document, _siblings, { user }) => validators({ req: { user } }),
      components: { Field: '/panel/Evidence.tsx#Evidence' },
    },
  },
  {
    name: 'decideValidation',
    type: 'ui',
    admin: {
      disableListColumn: true,
      condition: ({ validation }: Partial<Patient>, _siblings, { user }) =>
        validators({ req: { user } }) &&
        validation !== undefined &&
        validationDecisions.some((decision) => mayDecide(validation, decision)),
      components: { Field: '/panel/DecideValidation.tsx#DecideValidation' },
    },
  },
]
