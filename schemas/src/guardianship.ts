import { z } from 'zod'

import type { DocumentKind } from './document.ts'
import { ageOn } from './registration.ts'

/** How a guardianship of an adult stands: said, and not looked at yet; proved to the staff; not proved. */
export const guardianshipStates = ['asked', 'approved', 'declined'] as const

export type Guardianship = (typeof guardianshipStates)[number]

/** What a validator has before their eyes: how the guardianship stood, and when the patient was last changed. */
export const guardianshipSeenSchema = z.object({
  state: z.enum(guardianshipStates).nullable(),
  at: z.iso.datetime(),
})

export type GuardianshipSeen = Readonly<z.infer<typeof guardianshipSeenSchema>>

/** A patient as the rules about guardianship see them; no guardianship where nobody spoke of one. */
export interface GuardedPatient {
  readonly relationship: 'self' | 'child' | 'ward'
  readonly guardianship?: Guardianship | null | undefined
}

/** Whether who registered a patient may say yes for them: for an adult, once the staff have seen the proof. */
export function maySpeakFor({ relationship, guardianship }: GuardedPatient): boolean {
  return relationship !== 'ward' || guardianship === 'approved'
}

/** From this age on a child's guardian may show that the guardianship goes on. */
const applyingAge = 17

/** Whether a proof of guardianship is taken: for an adult, and for a child who is one soon or already. */
export function takesProof(
  { relationship, birthDate }: GuardedPatient & { readonly birthDate: string },
  today: string,
): boolean {
  if (relationship === 'self') return false
  return relationship === 'ward' || ageOn(today, birthDate.slice(0, 10)) >= applyingAge
}

/** What a patient stands for before and after a change, as far as guardianship goes. `birthDate` is a day. */
type Person = GuardedPatient & { readonly name: string; readonly birthDate: string }

/** How a guardianship stands after a change of the patient: an approval is about one person, and no other. */
export function guardianshipAfter(before: Person | null, after: Person): Guardianship | null {
  if (after.relationship === 'self') return null
  const known = before?.guardianship ?? null
  const isSame = before !== null && isSamePerson(before, after)
  if (known === 'approved') return isSame ? 'approved' : 'asked'
  if (after.relationship === 'child') return known
  return isSame && known !== null ? known : 'asked'
}

function isSamePerson(one: Person, other: Person): boolean {
  return one.name === other.name && one.birthDate === other.birthDate
}

/** What proves a guardianship. */
export const guardianshipProof = 'guardianship-proof' satisfies DocumentKind
