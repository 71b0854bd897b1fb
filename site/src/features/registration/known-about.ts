import type { Member, OwnPatientRecord } from '@share4rare/schemas'

/** What an account tells of its patient before anybody asks: of an adult patient nearly all, of a child only that. */
export function knownAbout({ kind, name, birthDate }: Member): Partial<OwnPatientRecord> {
  if (kind !== 'patient') return { relationship: 'child' }
  return {
    relationship: 'self',
    ...(name && { name }),
    ...(birthDate && { birthDate: birthDate.slice(0, 10) }),
  }
}
