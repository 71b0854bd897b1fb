import { z } from 'zod'

import { emailAddress } from './email-address.ts'
import { localeSchema } from './locale.ts'
import { nicknameSchema } from './nickname.ts'
import { oneLine, oneName } from './one-line.ts'

/** The steps of a registration, in the order in which they are taken. Professionals skip the two about a patient. */
export const registrationSteps = ['you', 'password', 'patient', 'symptoms', 'terms'] as const

export type RegistrationStep = (typeof registrationSteps)[number]

/** What an account still waits for. The first two steps come before there is one. */
export const registrationStateSchema = z.enum(['patient', 'symptoms', 'terms', 'done'])

export type RegistrationState = z.infer<typeof registrationStateSchema>

/** Who in real life registers as a professional. */
export const professions = ['clinician', 'researcher'] as const

/** A day, such as 1990-05-01: no time, no zone. */
export const daySchema = z.iso.date()

/** Whole years lived on `today`, both days in the same calendar. Who was born on 29 February ages on 1 March. */
export function ageOn(today: string, birthDate: string): number {
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4))
  return today.slice(4) < birthDate.slice(4) ? years - 1 : years
}

/** The age from which people have an account of their own, and a patient's data are the patient's alone. */
export const adultAge = 18

/** A link's token, as it stood in a mail: 256 bits. */
const oneTimeTokenSchema = z.string().regex(/^[\w-]{43}$/)

const proof = z.string().max(4000)

/** What somebody tells about themselves before they have an account (step 1). */
export const registrationSchema = z
  .object({
    kind: z.enum(['patient', 'caregiver', 'professional']),
    name: oneName(120),
    email: emailAddress,
    birthDate: daySchema.optional(),
    profession: z.enum(professions).optional(),
    organisation: oneLine(200).optional(),
    objective: z.string().trim().max(2000).optional(),
    locale: localeSchema,
    /** The solution of a puzzle that robots find dear; left out without JavaScript. */
    proof: proof.optional(),
    /** The link of a mail to this very address: who has it tells anew what was told before. */
    token: oneTimeTokenSchema.optional(),
  })
  .refine((given) => given.kind === 'professional' || given.birthDate !== undefined, {
    path: ['birthDate'],
    when: alsoBesideOthers,
  })
  .refine((given) => given.kind !== 'professional' || given.profession !== undefined, {
    path: ['profession'],
    when: alsoBesideOthers,
  })

/** Whoever sends an empty form is told everything at once. */
function alsoBesideOthers({ value }: { readonly value: unknown }): boolean {
  return typeof value === 'object' && value !== null
}

export type Registration = Readonly<z.infer<typeof registrationSchema>>

/** A sentence is easier to keep in mind than signs. */
const shortestPassword = 12

/** A password that somebody chooses: anything in which there is something to see. */
export const passwordSchema = z
  .string()
  .min(shortestPassword)
  .max(200)
  .regex(/[^\s\p{Cc}\p{DI}]/u)

/** What ends step 2: the address is confirmed, and the account made. */
export const confirmationSchema = z.object({
  token: oneTimeTokenSchema,
  nickname: nicknameSchema,
  password: passwordSchema,
})

/** What somebody sends who has forgotten a password, and then chooses another. */
export const askResetSchema = z.object({
  // As browsers take it: every address that an account may have, and no signs of which programs are written.
  email: z.email({ pattern: z.regexes.html5Email }).max(254).trim().toLowerCase(),
  locale: localeSchema,
})
export const resetSchema = z.object({ token: oneTimeTokenSchema, password: passwordSchema })

/** What becomes of step 1: a mail at once, a mail later, or nothing is left to confirm. */
export const registeredSchema = z.object({
  sends: z.enum(['now', 'later', 'nothing']),
})

export type Registered = Readonly<z.infer<typeof registeredSchema>>

/** A link's token, to see whether it still holds: looking does not use it up. */
export const tokenSchema = z.object({ token: oneTimeTokenSchema })

/**
 * A link that still holds: what it is for, the address that it was sent to, and the name that was given with it.
 * `registered` is one that has made an account: its owner signs in.
 */
export const tokenStateSchema = z.object({
  purpose: z.enum(['confirmation', 'reset', 'invitation', 'registered']),
  email: z.string(),
  name: z.string().optional(),
})
