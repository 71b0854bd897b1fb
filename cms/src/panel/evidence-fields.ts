import { mayDecide, validationDecisions } from '@share4rare/schemas'
import type { UIField } from 'payload'

import { validators } from '../access/staff.ts'
import type { Patient } from '../generated/payload-types.ts'
import { actionField, type Asked } from './action-field.ts'

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

const isOfChild = ({ relationship }: Partial<Patient>) => relationship === 'child'

const whyNot = {
  name: 'words',
  label: { en: 'Why, in words for them', es: 'Por qué, con palabras para ellos' },
  empty: { en: 'Write why first: they read it.', es: 'Escribe primero el porqué: lo leerán.' },
} satisfies Asked

/** What validators say of the proof that a guardianship goes on when a child is 18. */
export const guardianshipFields: UIField[] = [
  actionField<Patient>({
    name: 'approveGuardianship',
    label: {
      en: 'The proof holds: they stay the guardian when this child is 18',
      es: 'La prueba vale: siguen siendo tutores cuando cumpla 18 años',
    },
    door: '/patients/:id/approve-guardianship',
    opensTo: validators,
    isPossible: (patient) => isOfChild(patient) && patient.guardianship === 'asked',
    seen: 'guardianship',
  }),
  actionField<Patient>({
    name: 'declineGuardianship',
    label: {
      en: 'They do not stay the guardian when this child is 18',
      es: 'No siguen siendo tutores cuando cumpla 18 años',
    },
    door: '/patients/:id/decline-guardianship',
    opensTo: validators,
    isPossible: (patient) => isOfChild(patient) && patient.guardianship === 'asked',
    asks: whyNot,
    seen: 'guardianship',
    isSecondary: true,
  }),
  // The same door, once it was approved: what a colleague said of it ends here.
  actionField<Patient>({
    name: 'endGuardianship',
    label: {
      en: 'End the approval: they do not stay the guardian when this child is 18',
      es: 'Retirar la aprobación: no siguen siendo tutores cuando cumpla 18 años',
    },
    door: '/patients/:id/decline-guardianship',
    opensTo: validators,
    isPossible: (patient) => isOfChild(patient) && patient.guardianship === 'approved',
    asks: whyNot,
    twice: 'with-care',
    seen: 'guardianship',
    isSecondary: true,
  }),
]
