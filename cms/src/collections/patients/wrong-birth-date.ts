import { birthDateProblem, type Problem } from '@share4rare/schemas'

import type { Patient } from '../../generated/payload-types.ts'

/**
 * Why a correction cannot give a patient this date of birth, by the rule for what owners tell. A child who is of age by
 * it is no problem: the truth counts, and freezes them.
 */
export function wrongBirthDate(
  { relationship, guardianship }: Pick<Patient, 'relationship' | 'guardianship'>,
  birthDate: string,
): Problem | null {
  const today = new Date().toISOString().slice(0, 10)
  const told = { relationship, birthDate: birthDate.slice(0, 10) }
  const problem = birthDateProblem(told, today, guardianship)
  return problem?.code === 'grown-up' ? null : problem
}
