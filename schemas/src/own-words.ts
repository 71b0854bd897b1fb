import { z } from 'zod'

import { oneLine } from './one-line.ts'
import { hpoIdSchema, onsets, presences } from './phenotypic-feature.ts'
import { lexiconLanguageSchema } from './symptom-search.ts'

/**
 * How a symptom in own words stands: it waits for our curators; they asked to have it said differently; they named a
 * term for it, which the person may add; or it stays as it was said.
 */
export const ownWordsStates = ['waiting', 'asked', 'mapped', 'kept'] as const

/** The longest that a symptom in own words may be, and how many of them a patient may have. */
export const ownWordsLimits = { letters: 200, each: 200 } as const

/** A symptom as somebody said it, on one line, with something to see in it. */
const wordsSchema = oneLine(ownWordsLimits.letters).regex(/(?!\p{DI})[\p{L}\p{N}]/u)

/** A symptom in own words as its owner's pages show it. */
export const ownWordsSchema = z.object({
  id: z.string(),
  words: z.string(),
  language: lexiconLanguageSchema,
  state: z.enum(ownWordsStates),
  /** The term that our curators found for it; nothing of it is in the profile without the person's yes. */
  hpoId: z.string().nullable(),
  label: z.string().nullable(),
  /** What our curators wrote to the person. */
  answer: z.string().nullable(),
})

export type OwnWords = Readonly<z.infer<typeof ownWordsSchema>>

/** `POST /patients/:id/symptoms/keep`: one symptom, new or changed. */
export const keepSymptomSchema = z.object({
  hpoId: hpoIdSchema,
  presence: z.enum(presences).optional(),
  onset: z.enum(onsets).nullable().optional(),
  insteadOf: hpoIdSchema.optional(),
})

/** `POST /patients/:id/symptoms/remove`. */
export const removeSymptomSchema = z.object({ hpoId: hpoIdSchema })

/** `POST /patients/:id/own-words/keep`: new ones, or others in the place of those with this id. */
export const keepOwnWordsSchema = z.object({
  words: wordsSchema,
  language: lexiconLanguageSchema,
  id: z.uuid().optional(),
})

/** `POST /patients/:id/own-words/answer`: whether the term that was found is what they meant. */
export const answerOwnWordsSchema = z.object({ id: z.uuid(), isIt: z.boolean() })

/** `POST /patients/:id/own-words/remove`. */
export const removeOwnWordsSchema = z.object({ id: z.uuid() })

export type KeepSymptom = Readonly<z.infer<typeof keepSymptomSchema>>
export type KeepOwnWords = Readonly<z.infer<typeof keepOwnWordsSchema>>
