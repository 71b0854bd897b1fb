import type { CollectionAfterChangeHook, CollectionBeforeChangeHook } from 'payload'

import { relatedIdOrNull } from '../collections/related-id.ts'
import type { Patient } from '../generated/payload-types.ts'
import { likenessOf } from './likeness.ts'
import { lookAgain } from './look-at-evidence.ts'

/** Notes by what two records of one person are known for the same. */
export const noteLikeness: CollectionBeforeChangeHook<Patient> = ({ data, originalDoc, req }) => {
  const name = data.name ?? originalDoc?.name
  const birthDate = data.birthDate ?? originalDoc?.birthDate
  // What is no date is refused a step later.
  if (!name || !birthDate || Number.isNaN(Date.parse(birthDate))) return data
  return { ...data, likeness: likenessOf({ name, birthDate }, req.payload.config.secret) }
}

/** Whoever was validated under another name, birth date or disease is looked at again. */
export const askAgainAboutAnother: CollectionAfterChangeHook<Patient> = async ({
  doc,
  operation,
  previousDoc,
  req,
}) => {
  const isAnother = operation === 'update' && identityOf(doc) !== identityOf(previousDoc)
  if (!isAnother || doc.validation !== 'validated') return doc
  const { state } = await lookAgain(req, doc)
  return { ...doc, validation: state }
}

function identityOf({ name, birthDate, disease }: Patient): string {
  return JSON.stringify([name, birthDate, relatedIdOrNull(disease)])
}
