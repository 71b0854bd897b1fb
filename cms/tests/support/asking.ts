import type { StaffRole } from '@share4rare/schemas'
import type { PayloadRequest } from 'payload'

type Asking = Parameters<(args: { req: PayloadRequest }) => void>[0]

/** A request of nobody, or of a made-up person: all that a rule looks at. */
function asking(user: object | null): Asking {
  return { req: { user } as PayloadRequest } // rules look at nothing else of a request
}

/** Somebody who is not signed in. */
export const visitor = asking(null)

/** A member of a kind, with that kind as id. */
export function member(kind: 'patient' | 'caregiver' | 'professional'): Asking {
  return asking({ id: kind, collection: 'members', kind })
}

/** A member whose registration is not done. */
const unfinished = asking({
  ...{ id: 'unfinished', collection: 'members' },
  ...{ kind: 'patient', registration: 'terms' },
})

/** Somebody of the staff, with these roles. */
export function staff(...roles: StaffRole[]): Asking {
  return asking({ id: 'staff', collection: 'staff', roles })
}

/** One persona for each way to come to a rule. */
export const everybody = {
  visitor,
  patient: member('patient'),
  caregiver: member('caregiver'),
  professional: member('professional'),
  unfinished,
  author: staff('author'),
  validator: staff('validator'),
  'data scientist': staff('data-scientist'),
  'committee member': staff('committee'),
  'community staff': staff('community'),
  administrator: staff('administrator'),
  'staff without roles': staff(),
  'a member who claims roles': asking({
    id: 'patient',
    collection: 'members',
    roles: ['administrator', 'author', 'validator', 'data-scientist', 'committee', 'community'],
  }),
  'staff who claim a kind': asking({
    id: 'staff',
    collection: 'staff',
    roles: [],
    kind: 'patient',
  }),
} as const
