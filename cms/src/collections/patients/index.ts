import {
  diagnoses,
  guardianshipStates,
  mostFeatures,
  onsets,
  validationStates,
} from '@share4rare/schemas'
import type { CollectionConfig } from 'payload'
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
import { refuseClosed } from '../../erasure/refuse-closed.ts'
import type { Patient } from '../../generated/payload-types.ts'
import { actionField } from '../../panel/action-field.ts'
import { asDay, asMoment } from '../../panel/dates.ts'
import { optionsOf } from '../../panel/both-languages.ts'
import { evidenceFields, guardianshipFields } from '../../panel/evidence-fields.ts'
import {
  diagnosisWords,
  guardianshipWords,
  onsetWords,
  sexWords,
  validationWords,
  yesNoWords,
} from '../../panel/people-words.ts'
import {
  askAgainAboutAnother,
  noteGuardianship,
  noteLikeness,
} from '../../validation/person-changed.ts'
import { findAgain } from '../../people-alike/find-again.ts'
import { owner } from '../owner.ts'
import { writtenByPlatform } from '../written-by-platform.ts'
import { isFrozenToday } from './own-patient.ts'
import { lockFirst } from './lock-patient.ts'
import { refuseFrozen } from './refuse-frozen.ts'
import { keepSettledBirthDate } from './settled-birth-date.ts'
import { groups } from '../../panel/groups.ts'

const yesNo = ['yes', 'no', 'unknown'] as const

/**
 * People who live with a condition, each looked after by the member who registered them, who adds and changes them
 * through doors of ours, which keep the rules and leave a line in the audit.
 */
export const patients: CollectionConfig = {
  slug: 'patients',
  labels: {
    singular: { en: 'Patient', es: 'Paciente' },
    plural: { en: 'Patients', es: 'Pacientes' },
  },
  access: writtenByPlatform(anyOf(theirOpenPatientsAlways, validators)),
  admin: {
    useAsTitle: 'name',
    group: groups.people,
    defaultColumns: ['name', 'validation', 'dueAt', 'guardianship', 'disease'],
  },
  disableBulkEdit: true,
  defaultSort: 'dueAt',
  endpoints: [
    ...patientDoors,
    ...patientClosingDoors,
    decideValidation,
    ...guardianshipDoors,
    handOver,
  ],
  hooks: {
    beforeOperation: [lockFirst],
    beforeChange: [
      refuseClosed,
      refuseFrozen,
      keepSettledBirthDate,
      noteLikeness,
      noteGuardianship,
    ],
    afterChange: [askAgainAboutAnother, findAgain],
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
      twice: 'for-good',
      isPossible: ({ relationship, birthDate, guardianship }) =>
        relationship !== undefined &&
        birthDate !== undefined &&
        isFrozenToday({ relationship, birthDate, ...(guardianship && { guardianship }) }),
      asks: {
        name: 'member',
        label: {
          en: 'E-mail address of their own account',
          es: 'Correo electrónico de su propia cuenta',
        },
        empty: {
          en: 'Type the e-mail address of the adult’s own account first.',
          es: 'Escribe primero el correo electrónico de la propia cuenta de la persona adulta.',
        },
        isOneLine: true,
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
      twice: 'for-good',
      isSecondary: true,
    }),
    // What is left of a profile that was closed: see erasure/what-is-erased.ts.
    {
      name: 'closed',
      label: { en: 'Closed', es: 'Cerrado' },
      type: 'checkbox',
      defaultValue: false,
      index: true,
      access: { create: () => false, update: () => false },
      admin: { readOnly: true, position: 'sidebar' },
    },
    owner,
    {
      name: 'name',
      label: { en: 'Name', es: 'Nombre' },
      type: 'text',
      required: true,
      maxLength: 120,
    },
    {
      name: 'relationship',
      label: { en: 'Relationship to the owner', es: 'Relación con el titular' },
      type: 'select',
      required: true,
      options: [
        { value: 'self', label: { en: 'Themselves', es: 'La propia persona' } },
        { value: 'child', label: { en: 'Their child', es: 'Su hijo o hija' } },
        {
          value: 'ward',
          label: {
            en: 'An adult who cannot decide, and whose guardian they are',
            es: 'Una persona adulta que no puede decidir y de la que son tutores',
          },
        },
      ],
    },
    {
      name: 'birthDate',
      label: { en: 'Birth date', es: 'Fecha de nacimiento' },
      type: 'date',
      required: true,
      validate: isBirthDate,
      admin: { date: asDay },
    },
    {
      name: 'sex',
      label: { en: 'Sex', es: 'Sexo' },
      type: 'select',
      required: true,
      options: optionsOf(['female', 'male', 'undetermined'], sexWords),
    },
    {
      name: 'disease',
      label: { en: 'Disease', es: 'Enfermedad' },
      type: 'relationship',
      relationTo: 'diseases',
      index: true,
      maxDepth: 1,
    },
    {
      name: 'furtherDiseases',
      label: { en: 'Further diseases', es: 'Otras enfermedades' },
      type: 'relationship',
      relationTo: 'diseases',
      hasMany: true,
      maxRows: 10,
      maxDepth: 0,
    },
    {
      name: 'diseaseInOwnWords',
      label: { en: 'Disease in their own words', es: 'Enfermedad con sus palabras' },
      type: 'text',
      maxLength: 200,
    },
    {
      name: 'diagnosis',
      label: { en: 'Diagnosis', es: 'Diagnóstico' },
      type: 'select',
      options: optionsOf(diagnoses, diagnosisWords),
    },
    { name: 'country', label: { en: 'Country', es: 'País' }, type: 'text', maxLength: 2 },
    {
      name: 'inRegistry',
      label: { en: 'In a registry', es: 'En un registro' },
      type: 'select',
      options: optionsOf(yesNo, yesNoWords),
    },
    {
      name: 'registryName',
      label: { en: 'Which registry', es: 'Qué registro' },
      type: 'text',
      maxLength: 200,
    },
    {
      name: 'inOrganisation',
      label: { en: 'In an organisation', es: 'En una asociación' },
      type: 'select',
      options: optionsOf(yesNo, yesNoWords),
    },
    {
      name: 'symptoms',
      label: { en: 'Symptoms', es: 'Síntomas' },
      type: 'array',
      maxRows: mostFeatures,
      fields: [
        { name: 'hpoId', type: 'text', required: true, validate: isHpoId },
        { name: 'label', type: 'text', required: true },
        { name: 'excluded', type: 'checkbox', defaultValue: false },
        { name: 'resolved', type: 'checkbox', defaultValue: false },
        { name: 'onset', type: 'select', options: optionsOf(onsets, onsetWords) },
      ],
    },
    {
      name: 'validation',
      label: { en: 'Validation', es: 'Validación' },
      type: 'select',
      required: true,
      defaultValue: 'not-started',
      index: true,
      access: { create: never, update: never },
      hooks: { beforeChange: [({ value }): unknown => value ?? 'not-started'] },
      options: optionsOf(validationStates, validationWords),
    },
    {
      name: 'guardianship',
      label: { en: 'Guardianship', es: 'Tutela' },
      type: 'select',
      index: true,
      access: { create: never, update: never },
      options: optionsOf(guardianshipStates, guardianshipWords),
    },
    {
      name: 'dueAt',
      label: { en: 'Due in', es: 'Plazo' },
      type: 'date',
      index: true,
      access: { create: never, update: never },
      admin: { date: asMoment, components: { Cell: '/panel/DueCell.tsx#DueCell' } },
    },
    // By which two records of one person are known for the same; closed to everybody's questions.
    { name: 'likeness', type: 'text', hidden: true, index: true },
  ],
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
