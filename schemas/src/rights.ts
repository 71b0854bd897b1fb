import { z } from 'zod'

import { daySchema } from './registration.ts'

/** What a member asks to have put right that they cannot change themselves. */
export const correctionTopics = ['answers', 'birth-date', 'something-else'] as const

/**
 * Where a wish for a correction stands. Answers that were handed in are granted first, and corrected by their owner;
 * it is `over` where the time for that passed.
 */
export const correctionStates = ['asked', 'granted', 'done', 'declined', 'over'] as const

/** For how many days the owner may correct answers, once that was granted. */
export const correctionDays = 14

/** A wish for a correction, as it is sent. One about answers names the response that they were handed in with. */
export const askCorrectionSchema = z
  .object({
    topic: z.enum(correctionTopics),
    patient: z.uuid().nullable(),
    response: z.uuid().nullable().default(null),
    /** The right date, where a patient's date of birth is wrong: a validator who agrees sets it. */
    birthDate: daySchema.nullable().default(null),
    wish: z.string().trim().min(1).max(2000),
  })
  .superRefine(({ topic, patient, response, birthDate }, context) => {
    const refuse = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message })
    if ((topic === 'answers') !== (response !== null)) refuse('response', 'of answers alone')
    if (topic !== 'birth-date') return
    if (patient === null) refuse('patient', 'whose date is it')
    if (birthDate === null) refuse('birthDate', 'the right date is missing')
  })

export type AskCorrection = Readonly<z.input<typeof askCorrectionSchema>>

/** What the staff answer, in words for the member. */
export const answerCorrectionSchema = z.object({ answer: z.string().trim().min(1).max(2000) })

/** A wish as its author sees it. */
export const correctionsSchema = z.object({
  corrections: z.array(
    z.object({
      id: z.string(),
      topic: z.enum(correctionTopics),
      /** The id of the patient whom it is about; null where it is about the member. */
      patient: z.string().nullable(),
      wish: z.string(),
      state: z.enum(correctionStates),
      /** The last moment to correct the answers, where that was granted. */
      until: z.string().nullable(),
      answer: z.string().nullable(),
      askedAt: z.string(),
    }),
  ),
})

export type Correction = Readonly<z.infer<typeof correctionsSchema>['corrections'][number]>

/** What of an account is written down when staff change it: its owner reads which of these it was. */
export const changedByStaff = [
  ...(['email', 'nickname', 'name', 'birthDate', 'kind', 'password'] as const),
  ...(['profession', 'organisation', 'objective', 'locale', 'ambassador'] as const),
] as const

/** Who looked at a member's data, or changed something in it: never by name. */
export const lookers = [
  'validator',
  'administrator',
  'other-staff',
  'another-member',
  'platform',
] as const

/** One look, or one act, of somebody else. `patient` is a name of their own patients, null for the account. */
export const whoLookedSchema = z.object({
  lines: z.array(
    z.object({
      at: z.string(),
      action: z.string(),
      who: z.enum(lookers),
      patient: z.string().nullable(),
    }),
  ),
})

export type WhoLooked = Readonly<z.infer<typeof whoLookedSchema>['lines'][number]>

/** Sorts of records, as people are told what is erased and what stays. */
export const recordSorts = [
  'account',
  'profile',
  'patients',
  'symptoms',
  'submitted-answers',
  'earlier-answers',
  'drafts',
  'consents',
  'sealed-figures',
  'audit',
  'requests',
  'mails',
  'sessions',
  'corrections',
  'documents',
  'validation',
  'grants',
  'messages',
  'others',
] as const

export type RecordSort = (typeof recordSorts)[number]

/** Why records stay after a closing: a reason that the law knows, each with an article of its own. */
export const keptReasons = [
  'proof-of-consent',
  'what-owners-agreed-to',
  'agreed-research',
  'sealed-research',
  'accountability',
] as const

/** What becomes of each sort of record when somebody closes a profile or an account. */
export const closingSchema = z.object({
  lines: z.array(
    z.object({
      what: z.enum(recordSorts),
      rows: z.int().nonnegative().nullable(),
      /** Removed; removed or kept as its owner chooses; or kept for a reason that the law knows. */
      fate: z.enum(['removed', 'chosen', 'kept']),
      reason: z.enum(keptReasons).nullable(),
      until: z.iso.date().nullable(),
    }),
  ),
})

export type ClosingLine = Readonly<z.infer<typeof closingSchema>['lines'][number]>

/**
 * Closes a profile or an account: the password once more, and what is to become of answers that were handed in. Who has
 * handed in nothing is not asked about answers.
 */
export const closeSchema = z.object({
  password: z.string().min(1).max(1000),
  answers: z.enum(['stay', 'withdrawn']).optional(),
  because: z.enum(['died', 'other']).default('other'),
})

export type Close = z.input<typeof closeSchema>
