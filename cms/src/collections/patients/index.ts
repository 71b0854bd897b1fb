import { diagnoses, guardianshipStates, validationStates } from '@share4rare/schemas'
import type { CollectionConfig, Field } from 'payload'
import { z } from 'zod'

import { anyOf } from '../../access/any-of.ts'
import { never } from '../../access/everyone.ts'
import { theirOpenPatientsAlways } from '../../access/members.ts'
import { validators } from '../../access/staff.ts'
import { recordLooks } from '../../audit/record-looks.ts'
import { patientClosingDoors } from '../../endpoints/closing/doors.ts'
import { decideValidation } from '../../endpoints/decide-validation.ts'
import { patientDoors } from '../../endpoints/patients/doors.ts'
import { guardianshipDoors } from '../../endpoints/patients/decide-guardianship.ts'
import { handOver } from '../../endpoints/patients/hand-over.ts'
import type { Patient } from '../../generated/payload-types.ts'
import { actionField } from '../../panel/action-field.ts'
import { asDay, asMoment } from '../../panel/dates.ts'
import { evidenceFields, guardianshipFields } from '../../panel/evidence-fields.ts'
import {
  askAgainAboutAnother,
  noteGuardianship,
  noteLikeness,
} from '../../validation/person-changed.ts'
import { owner } from '../owner.ts'
import { writtenByPlatform } from '../written-by-platform.ts'
import { isFrozenToday } from './own-patient.ts'
import { refuseFrozen } from './refuse-frozen.ts'
import { keepSettledBirthDate } from './settled-birth-date.ts'

/**
 * People who live with a condition, each looked after by the member who registered them, who adds and changes them
 * through doors of ours, which keep the rules and leave a line in the audit.
 */
export const patients: CollectionConfig = {
  slug: 'patients',
  labels: { singular: 'Patient', plural: 'Patients' },
  access: writtenByPlatform(anyOf(theirOpenPatientsAlways, validators)),
  admin: {
    useAsTitle: 'name',
    group: 'People',
    defaultColumns: ['name', 'validation', 'dueAt', 'guardianship', 'disease'],
  },
  defaultSort: 'dueAt',
  endpoints: [
    ...patientDoors,
    ...patientClosingDoors,
    decideValidation,
    ...guardianshipDoors,
    handOver,
  ],
  hooks: {
    beforeChange: [refuseFrozen, keepSettledBirthDate, noteLikeness, noteGuardianship],
    afterChange: [askAgainAboutAnother],
    afterRead: [recordLooks<Patient>('patient', ({ id }) => id)],
  },
  fields: [
    ...evidenceFields,
    ...guardianshipFields,
    actionField<Patient>({
      name: 'handOver',
      label: {
        en: 'Hand over to the adult: they have come of age, and you have checked who they are',
        es: 'Traspasar a la persona adulta: es mayor de edad y has comprobado quién es',
      },
      door: '/patients/:id/hand-over',
      opensTo: validators,
      isPossible: ({ relationship, birthDate, guardianship }) =>
        relationship !== undefined &&
        birthDate !== undefined &&
        isFrozenToday({ relationship, birthDate, ...(guardianship && { guardianship }) }),
      asks: {
        name: 'member',
        label: { en: 'The id of their own account', es: 'El identificador de su propia cuenta' },
      },
    }),
    actionField<Patient>({
      name: 'closeForThem',
      label: {
        en: 'Close this profile for somebody who asked: erase what can be erased',
        es: 'Cerrar este perfil porque alguien lo pidió: borrar lo que se puede borrar',
      },
      door: '/patients/:id/close-for-them',
      opensTo: validators,
      isPossible: ({ closed }) => closed !== true,
      isFinal: true,
    }),
    // What is left of a profile that was closed: see erasure/what-is-erased.ts.
    {
      name: 'closed',
      type: 'checkbox',
      defaultValue: false,
      index: true,
      access: { create: () => false, update: () => false },
      admin: { readOnly: true, position: 'sidebar' },
    },
    owner,
    { name: 'name', type: 'text', required: true, maxLength: 120 },
    {
      name: 'relationship',
      type: 'select',
      required: true,
      options: [
        { value: 'self', label: 'Themselves' },
        { value: 'child', label: 'Their child' },
        { value: 'ward', label: 'An adult who cannot decide, and whose guardian they are' },
      ],
    },
    {
      name: 'birthDate',
      type: 'date',
      required: true,
      validate: isBirthDate,
      admin: { date: asDay },
    },
    {
      name: 'sex',
      type: 'select',
      required: true,
      options: ['female', 'male', 'undetermined'].map((value) => ({ value, label: value })),
    },
    {
      name: 'disease',
      type: 'relationship',
      relationTo: 'diseases',
      index: true,
      maxDepth: 1,
    },
    {
      name: 'furtherDiseases',
      type: 'relationship',
      relationTo: 'diseases',
      hasMany: true,
      maxRows: 10,
      maxDepth: 0,
    },
    { name: 'diseaseInOwnWords', type: 'text', maxLength: 200 },
    choice('diagnosis', diagnoses),
    { name: 'country', type: 'text', maxLength: 2 },
    choice('inRegistry', ['yes', 'no', 'unknown']),
    { name: 'registryName', type: 'text', maxLength: 200 },
    choice('inOrganisation', ['yes', 'no', 'unknown']),
    { name: 'symptomsInOwnWords', type: 'textarea', maxLength: 4000 },
    {
      name: 'symptoms',
      type: 'array',
      maxRows: 400,
      fields: [
        { name: 'hpoId', type: 'text', required: true, validate: isHpoId },
        { name: 'label', type: 'text', required: true },
        { name: 'excluded', type: 'checkbox', defaultValue: false },
      ],
    },
    {
      name: 'validation',
      type: 'select',
      required: true,
      defaultValue: 'not-started',
      index: true,
      access: { create: never, update: never },
      hooks: { beforeChange: [({ value }): unknown => value ?? 'not-started'] },
      options: validationStates.map((value) => ({ value, label: value })),
    },
    {
      name: 'guardianship',
      type: 'select',
      index: true,
      access: { create: never, update: never },
      options: guardianshipStates.map((value) => ({ value, label: value })),
    },
    {
      name: 'dueAt',
      type: 'date',
      index: true,
      label: 'Due in',
      access: { create: never, update: never },
      admin: { date: asMoment, components: { Cell: '/panel/DueCell.tsx#DueCell' } },
    },
    // By which two records of one person are known for the same; closed to everybody's questions.
    { name: 'likeness', type: 'text', hidden: true, index: true },
  ],
}

function choice(name: string, values: readonly string[]): Field {
  const options = values.map((value) => ({ value, label: value }))
  return { name, type: 'select', options }
}

function isBirthDate(value: unknown): true | string {
  const day = z.string().pipe(z.coerce.date()).safeParse(value)
  const isLived = day.success && day.data > new Date('1900-01-01') && day.data <= new Date()
  return isLived || 'A day between 1900 and today.'
}

function isHpoId(value: unknown): true | string {
  return (
    (typeof value === 'string' && /^HP:\d{7}$/.test(value)) || 'An HPO id looks like HP:0001250.'
  )
}
