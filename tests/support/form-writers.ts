import { randomUUID } from 'node:crypto'

import { expect } from 'vitest'

import { signIn, tokenOf, type Account } from './caller.ts'
import { rowsOf } from './direct-database.ts'
import type { Brought, FormSender } from './form-sender.ts'
import type { Platform } from './platform.ts'
import { makeMember, somebody } from './steps/accounts.ts'
import { linkIn } from './steps/mailbox.ts'
import { addPatient } from './steps/people.ts'
import { born, type WrittenForm } from './written-forms.ts'

/** Somebody at a form: what their browser brings along, and the patient that they write about, if any. */
interface Writer {
  readonly brought: Brought
  readonly patient: string
}

/** A member with a patient, and the texts by which the record knows them. */
export async function aMember(platform: Platform) {
  const person = await makeMember(platform, `Bad Input ${randomUUID()}`, 'patient')
  const caller = await signIn(platform, 'members', person)
  const patient = await addPatient(caller, { name: person.name })
  const [row] = await rowsOf(
    platform.databaseUrl,
    `SELECT id FROM members WHERE email = '${person.email}'`,
  )
  const signedIn = { session: await tokenOf(platform, 'members', person) }
  return { person, patient, ids: [person.email, String(row?.['id']), patient], signedIn }
}

/** Somebody who has asked to register, and the token that came by mail. */
export async function aNewcomer(
  platform: Platform,
  sender: FormSender,
): Promise<{ person: Account; link: string }> {
  const person = somebody(`Bad Input ${randomUUID()}`)
  const { email } = person
  const fields = { kind: 'patient', name: 'Bad Input Example', email, ...born(1, 5, 1990) }
  expect((await sender.send('/en/register', fields)).status).toBe(200)
  return { person, link: await linkIn(platform, email) }
}

/** The ways in which somebody comes to a form. */
export function writersOf(
  platform: Platform,
  sender: FormSender,
): Readonly<Record<WrittenForm['by'], () => Promise<Writer>>> {
  const member = async () => {
    const { patient, signedIn } = await aMember(platform)
    return { brought: signedIn, patient }
  }
  return {
    visitor: () => Promise.resolve({ brought: {}, patient: '' }),
    member,
    professional: async () => {
      const person = await makeMember(platform, `Bad Input ${randomUUID()}`, 'professional')
      return { brought: { session: await tokenOf(platform, 'members', person) }, patient: '' }
    },
    newcomer: async () => ({
      brought: { link: (await aNewcomer(platform, sender)).link },
      patient: '',
    }),
    registering: async () => {
      const { person, patient, signedIn } = await aMember(platform)
      const step = `UPDATE members SET registration = 'symptoms' WHERE email = '${person.email}'`
      await rowsOf(platform.databaseUrl, step)
      return { brought: signedIn, patient }
    },
  }
}
