/** Everybody who may come to a door of the record. Tests come as each of them. */
export const personas = {
  visitor: 'Somebody who has not signed in',
  patient: 'A member who is a patient',
  'another patient': 'A member who is a patient too, and has nothing to do with the first',
  'patient not validated': 'A member who still waits to be validated',
  unfinished:
    'A member who has not ended the registration: their rights are theirs, and little else',
  caregiver: 'A member who looks after a child',
  professional: 'A member who is a researcher or a clinician',
  partner: 'A member with whom the patient shares three things, through one door',
  'ex-partner': 'A member with whom the patient shared them once, and does no more',
  ambassador:
    'A member whom administrators made an ambassador: a mark that others see, which opens nothing yet',
  'invited doctor':
    'A doctor whom a patient invited: nobody can be invited yet, so that they come without an account',
  'banned member':
    'A member who was banned: nobody can be yet; they come with a session that has ended, and rights of nobody',
  author: 'Staff: a clinician who writes chapters and questionnaires',
  validator: 'Staff: checks the evidence of new patients',
  'data scientist': 'Staff: prepares requests and looks after releases',
  'committee member': 'Staff: votes on research requests',
  'community staff': 'Staff: will moderate the community; today, only what all staff see',
  administrator: 'Staff: looks after accounts and settings',
} as const

export type PersonaName = keyof typeof personas

/** Personas that are named together: `members` are those who are registered. */
export const groups = {
  strangers: ['visitor', 'invited doctor', 'banned member'],
  members: [
    ...(['patient', 'another patient', 'patient not validated', 'caregiver'] as const),
    ...(['professional', 'partner', 'ex-partner', 'ambassador'] as const),
  ],
  staff: [
    ...(['author', 'validator', 'data scientist', 'committee member'] as const),
    ...(['community staff', 'administrator'] as const),
  ],
} as const satisfies Record<string, readonly PersonaName[]>
