import type { Locale, MemberKind, StaffRole } from '@share4rare/schemas'

/** Somebody with an account in the panel. Passwords are made when the demo starts. */
export interface DemoStaff {
  readonly email: string
  readonly name: string
  readonly roles: readonly StaffRole[]
}

/** Somebody with an account on the site. */
export interface DemoMember {
  readonly email: string
  readonly name: string
  readonly nickname: string
  readonly kind: MemberKind
  readonly locale: Locale
}

/** The people of the panel, one or more for each role. */
export const staff: readonly DemoStaff[] = [
  { email: 'clara@demo.example', name: 'Dr Clara Example', roles: ['author'] },
  { email: 'arturo@demo.example', name: 'Dr Arturo Ejemplo', roles: ['author'] },
  { email: 'valeria@demo.example', name: 'Valeria Muestra', roles: ['validator'] },
  { email: 'dan@demo.example', name: 'Dan Sample', roles: ['data-scientist'] },
  { email: 'carol@demo.example', name: 'Prof Carol Committee', roles: ['committee'] },
  { email: 'celia@demo.example', name: 'Dr Celia Comision', roles: ['committee'] },
  { email: 'colin@demo.example', name: 'Colin Placeholder', roles: ['committee'] },
  { email: 'connie@demo.example', name: 'Connie Sample', roles: ['community'] },
  { email: 'alma@demo.example', name: 'Alma Admin Example', roles: ['administrator'] },
]

/**
 * The members with whom a visitor signs in: one for each kind; Nora, who still waits to be validated; and Tess, whose
 * group is too small to be shown.
 */
export const namedMembers = {
  ana: {
    email: 'ana@demo.example',
    name: 'Ana Muestra',
    nickname: 'ana-heron',
    kind: 'patient',
    locale: 'en',
  },
  marc: {
    email: 'marc@demo.example',
    name: 'Marc Example',
    nickname: 'marc-badger',
    kind: 'caregiver',
    locale: 'en',
  },
  nora: {
    email: 'nora@demo.example',
    name: 'Nora Muestra',
    nickname: 'nora-otter',
    kind: 'patient',
    locale: 'es',
  },
  tess: {
    email: 'tess@demo.example',
    name: 'Tess Sample',
    nickname: 'tess-plover',
    kind: 'patient',
    locale: 'en',
  },
  rita: {
    email: 'rita@demo.example',
    name: 'Dr Rita Sample',
    nickname: 'rita-research',
    kind: 'professional',
    locale: 'en',
  },
} as const satisfies Readonly<Record<string, DemoMember>>
