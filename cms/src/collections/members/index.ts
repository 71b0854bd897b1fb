import { adultAge, ageOn, professions, registrationStateSchema } from '@share4rare/schemas'
import type { CollectionConfig } from 'payload'

import { administrators } from '../../access/staff.ts'
import { aimDoors } from '../../endpoints/aim/doors.ts'
import { recordLooks } from '../../audit/record-looks.ts'
import { memberClosingDoors } from '../../endpoints/closing/doors.ts'
import { keepMailLanguage } from '../../endpoints/keep-mail-language.ts'
import { closedDoors } from '../../endpoints/closed-doors.ts'
import { myDataDoors } from '../../endpoints/my-data/doors.ts'
import { registrationDoors } from '../../endpoints/registration/doors.ts'
import { sessionDoors } from '../../endpoints/session/doors.ts'
import { memberSessionLasts } from '../../endpoints/session/sign-in.ts'
import { refuseClosed } from '../../erasure/refuse-closed.ts'
import type { Member } from '../../generated/payload-types.ts'
import { actionField } from '../../panel/action-field.ts'
import { optionsOf } from '../../panel/both-languages.ts'
import { asDay } from '../../panel/dates.ts'
import { leaveSessionsAlone } from '../../session/leave-sessions-alone.ts'
import { takeNoPassword } from '../../session/take-no-password.ts'
import { isOpen } from '../staff/is-open.ts'
import { access } from './access.ts'
import { auditChangesByStaff } from './audit-changes-by-staff.ts'
import { endSessionsOfAnotherAddress } from './end-sessions-of-another-address.ts'
import { refuseTakenNickname } from './nickname.ts'
import { tellOfAnotherAddress } from './tell-of-another-address.ts'
import { groups } from '../../panel/groups.ts'
import { professionWords, registrationWords } from '../../panel/people-words.ts'

/** The people of the site: patients, caregivers and professionals. They never enter the panel. */
export const members: CollectionConfig = {
  slug: 'members',
  labels: {
    singular: { en: 'Member', es: 'Miembro' },
    plural: { en: 'Members', es: 'Miembros' },
  },
  access,
  disableBulkEdit: true,
  auth: {
    tokenExpiration: memberSessionLasts,
    maxLoginAttempts: 0, // a stranger could lock somebody out: limits/rate-limit.ts counts instead
    cookies: { sameSite: 'Strict', secure: true },
  },
  admin: {
    useAsTitle: 'nickname',
    listSearchableFields: ['nickname', 'email'],
    group: groups.people,
    defaultColumns: ['nickname', 'kind', 'createdAt'],
  },
  hooks: {
    beforeOperation: [takeNoPassword],
    beforeChange: [
      leaveSessionsAlone,
      refuseClosed,
      auditChangesByStaff,
      tellOfAnotherAddress,
      endSessionsOfAnotherAddress,
    ],
    afterRead: [recordLooks<Member>('member', ({ id }) => id)],
  },
  endpoints: [
    ...closedDoors,
    ...sessionDoors,
    keepMailLanguage,
    ...registrationDoors,
    ...myDataDoors,
    ...memberClosingDoors,
    ...aimDoors,
  ],
  fields: [
    actionField<Member>({
      name: 'closeForThem',
      label: {
        en: 'Close this account for somebody who asked: erase what can be erased',
        es: 'Cerrar esta cuenta porque alguien lo pidió: borrar lo que se puede borrar',
      },
      door: '/members/:id/close-for-them',
      opensTo: administrators,
      isPossible: isOpen,
      twice: 'for-good',
      isSecondary: true,
    }),
    {
      name: 'nickname',
      label: { en: 'Nickname', es: 'Apodo' },
      type: 'text',
      required: true,
      unique: true,
      access: { update: administrators },
      hooks: { beforeChange: [refuseTakenNickname] },
    },
    {
      name: 'name',
      label: { en: 'Name', es: 'Nombre' },
      type: 'text',
      maxLength: 120,
      access: { update: administrators },
    },
    {
      name: 'birthDate',
      label: { en: 'Birth date', es: 'Fecha de nacimiento' },
      type: 'date',
      access: { update: administrators },
      validate: isAdult,
      admin: { date: asDay },
    },
    {
      name: 'kind',
      label: { en: 'Kind of member', es: 'Tipo de miembro' },
      type: 'select',
      required: true,
      access: { update: administrators },
      options: [
        { value: 'patient', label: { en: 'Patient', es: 'Paciente' } },
        { value: 'caregiver', label: { en: 'Caregiver', es: 'Cuidador' } },
        { value: 'professional', label: { en: 'Professional', es: 'Profesional' } },
      ],
    },
    {
      name: 'profession',
      label: { en: 'Profession', es: 'Profesión' },
      type: 'select',
      options: optionsOf(professions, professionWords),
      admin: { condition: isProfessional },
    },
    {
      name: 'organisation',
      label: { en: 'Organisation', es: 'Organización' },
      type: 'text',
      maxLength: 200,
      admin: { condition: isProfessional },
    },
    {
      name: 'objective',
      label: { en: 'Objective', es: 'Objetivo' },
      type: 'textarea',
      maxLength: 2000,
      admin: { condition: isProfessional },
    },
    // Health data: its owner reads it by a door of their own, and nobody else does.
    { name: 'healthNeeds', type: 'textarea', maxLength: 2000, hidden: true },
    {
      name: 'ambassador',
      label: {
        en: 'Ambassador: a mark that other members see; it opens nothing',
        es: 'Embajador: una señal que ven otros miembros; no abre nada',
      },
      type: 'checkbox',
      defaultValue: false,
      access: { create: administrators, update: administrators },
      admin: { condition: isOfCommunity, position: 'sidebar' },
    },
    {
      name: 'registration',
      label: { en: 'Registration', es: 'Registro' },
      type: 'select',
      defaultValue: 'done',
      access: { create: () => false, update: () => false },
      admin: { readOnly: true, position: 'sidebar' },
      hooks: { beforeChange: [({ value }): unknown => value ?? 'done'] },
      options: optionsOf(registrationStateSchema.options, registrationWords),
    },
    {
      name: 'locale',
      label: { en: 'Language', es: 'Idioma' },
      type: 'select',
      required: true,
      defaultValue: 'en',
      options: [
        { value: 'en', label: 'English' },
        { value: 'es', label: 'Español' },
      ],
    },
  ],
}

function isOfCommunity(member: { kind?: string }): boolean {
  return member.kind !== 'professional'
}

function isProfessional(member: { kind?: string }): boolean {
  return member.kind === 'professional'
}

/** Nobody under age has an account, whoever types the date. */
function isAdult(value: Date | string | null | undefined): true | string {
  if (!value) return true
  const day = new Date(value).toISOString().slice(0, 10)
  const isOldEnough = ageOn(new Date().toISOString().slice(0, 10), day) >= adultAge
  return isOldEnough || `Members are ${adultAge} or older`
}
