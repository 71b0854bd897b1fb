import type { Field } from 'payload'

/** The patient whom a document is about. */
export const aboutPatient: Field = {
  name: 'patient',
  type: 'relationship',
  relationTo: 'patients',
  required: true,
  index: true,
  maxDepth: 0,
}
