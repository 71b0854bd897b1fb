import { guardianshipAfter } from '@share4rare/schemas'
import type { CollectionAfterChangeHook, CollectionBeforeChangeHook } from 'payload'

import { correctsBirthDate } from '../collections/patients/settled-birth-date.ts'
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

/** Notes how a guardianship stands: an approval is about one person. A date that the staff put right makes no other. */
export const noteGuardianship: CollectionBeforeChangeHook<Patient> = ({
  data,
  originalDoc,
  req,
}) => {
  const before = originalDoc ? personOf(originalDoc) : null
  const after = personOf({ ...originalDoc, ...data })
  if (after === null || req.context[correctsBirthDate] === true) return data
  return { ...data, guardianship: guardianshipAfter(before, after) }
}

function personOf({ name, birthDate, relationship, guardianship }: Partial<Patient>) {
  if (!name || !birthDate || !relationship) return null
  return { name, birthDate: birthDate.slice(0, 10), relationship, guardianship }
}

/** Whoever was validated under another name, birth date, relationship or disease is looked at again. */
export const askAgainAboutAnother: CollectionAfterChangeHook<Patient> = async ({
  doc,
  operation,
  previousDoc,
  req,
}) => {
  if (req.context[correctsBirthDate] === true) return doc // a validator has looked
  const isAnother = operation === 'update' && identityOf(doc) !== identityOf(previousDoc)
  if (!isAnother || doc.validation !== 'validated') return doc
  const { state } = await lookAgain(req, doc)
  return { ...doc, validation: state }
}

function identityOf({ name, birthDate, relationship, guardianship, disease }: Patient): string {
  const standsAs = guardianship === 'approved' ? guardianship : relationship
  return JSON.stringify([name, birthDate, standsAs, relatedIdOrNull(disease)])
}
