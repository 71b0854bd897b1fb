import { staffRoleSchema } from '@share4rare/schemas'
import type { CollectionAfterChangeHook, CollectionConfig } from 'payload'
import { select } from 'payload/shared'

import { never } from '../../access/everyone.ts'
import { administrators } from '../../access/staff.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import { closedDoors } from '../../endpoints/closed-doors.ts'
import { panelDoors } from '../../endpoints/panel/doors.ts'
import { inviteNewcomer } from '../../endpoints/panel/invite.ts'
import { refuseClosed } from '../../erasure/refuse-closed.ts'
import type { Staff } from '../../generated/payload-types.ts'
import { actionField } from '../../panel/action-field.ts'
import { optionsOf } from '../../panel/both-languages.ts'
import { roleWords } from '../../panel/people-words.ts'
import { leaveSessionsAlone } from '../../session/leave-sessions-alone.ts'
import { secondFactorStrategy, staffSessionLasts } from '../../session/staff-session.ts'
import { takeNoPassword } from '../../session/take-no-password.ts'
import { access } from './access.ts'
import { isOpen } from './is-open.ts'
import { keepAnAdministrator } from './keep-an-administrator.ts'
import { groups } from '../../panel/groups.ts'

/** Browsers keep a secure cookie over https only; on loopback the panel is served without. */
const isServedSecurely = process.env['CMS_URL']?.startsWith('https:') ?? false

const auditChange: CollectionAfterChangeHook<Staff> = async ({ doc, operation, req }) => {
  const action = operation === 'create' ? 'staff.made' : 'staff.changed'
  await recordAudit(req, { action, subject: doc.id })
}

/** What Payload keeps a password by: closed to filters and sorting, too. */
const ofPassword = ['hash', 'salt'].map((name) => ({
  name,
  type: 'text' as const,
  hidden: true,
  access: { create: never, read: never, update: never },
}))

/**
 * The people of the panel. Payload's own sign-in does not know them: their sessions are begun by a password and a second
 * factor, and known by a strategy of our own.
 */
export const staff: CollectionConfig = {
  slug: 'staff',
  labels: {
    singular: { en: 'Staff member', es: 'Miembro del equipo' },
    plural: { en: 'Staff', es: 'Equipo' },
  },
  access,
  auth: {
    disableLocalStrategy: { enableFields: true, optionalPassword: true },
    strategies: [secondFactorStrategy],
    tokenExpiration: staffSessionLasts,
    maxLoginAttempts: 0,
    removeTokenFromResponses: true,
    cookies: { sameSite: 'Strict', secure: isServedSecurely },
  },
  admin: { useAsTitle: 'name', group: groups.people, defaultColumns: ['name', 'email', 'roles'] },
  hooks: {
    beforeOperation: [takeNoPassword],
    beforeChange: [leaveSessionsAlone, refuseClosed, keepAnAdministrator],
    afterChange: [auditChange, inviteNewcomer],
  },
  endpoints: [...panelDoors, ...closedDoors],
  fields: [
    ...ofPassword,
    { name: 'name', label: { en: 'Name', es: 'Nombre' }, type: 'text', required: true },
    {
      name: 'roles',
      label: { en: 'Roles', es: 'Funciones' },
      type: 'select',
      hasMany: true,
      required: true,
      // No row is deleted: what is left of a closed account has no roles.
      validate: (value, options) => select(value, { ...options, required: false }),
      saveToJWT: false,
      access: { create: administrators, update: administrators },
      options: optionsOf(staffRoleSchema.options, roleWords),
    },
    actionField<Staff>({
      name: 'invite',
      label: { en: 'Send a new invitation', es: 'Enviar una invitación nueva' },
      door: '/staff/:id/invite',
      opensTo: administrators,
      isPossible: isOpen,
    }),
    actionField<Staff>({
      name: 'takeSecondFactor',
      label: { en: 'Take the second factor away', es: 'Quitar el segundo factor' },
      door: '/staff/:id/take-second-factor',
      opensTo: administrators,
      isPossible: (account, user) => account.id !== user?.id && isOpen(account),
      twice: 'with-care',
    }),
    actionField<Staff>({
      name: 'close',
      label: {
        en: 'Close this account: nobody enters with it any more, and no name stays',
        es: 'Cerrar esta cuenta: nadie entra más con ella y no queda ningún nombre',
      },
      door: '/staff/:id/close',
      opensTo: administrators,
      isPossible: (account, user) => account.id !== user?.id && isOpen(account),
      twice: 'for-good',
      isSecondary: true,
    }),
  ],
}
