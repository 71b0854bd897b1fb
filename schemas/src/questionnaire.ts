import { z } from 'zod'

import { localisedTextSchema } from './locale.ts'

/** A question's stable id (FHIR linkId, SurveyJS name). Frozen once a version is published. */
export const questionCodeSchema = z.string().regex(/^[a-z][a-z0-9_]{1,31}$/)

/** The longest text that a person may write, in characters, and the most choices that a question may offer. */
export const longestText = 4000
export const mostChoices = 100

/** The code of the choice that says "none of these": where several may be chosen, it is chosen alone. */
export const noneOfThese = 'none'

/** The stable code of one choice. */
const choiceCodeSchema = z.string().regex(/^[a-z0-9][a-z0-9_-]{0,31}$/)

const choiceSchema = z.object({ code: choiceCodeSchema, label: localisedTextSchema })

/** Whether a higher number is good news for the person, bad news, or neither. */
export const directionSchema = z.enum(['higher-is-better', 'higher-is-worse', 'neutral'])

export type Direction = z.infer<typeof directionSchema>

/** Shown only when an earlier question has this answer. */
const conditionSchema = z.object({ question: questionCodeSchema, equals: z.string().min(1) })

const asked = {
  code: questionCodeSchema,
  title: localisedTextSchema,
  help: localisedTextSchema.optional(),
  required: z.boolean(),
  showIf: conditionSchema.optional(),
  /** Could tell who the person is: never leaves the record. */
  identifying: z.boolean(),
  /** May be counted in protected figures. */
  aggregate: z.boolean(),
  /** One of the few items for which people see where they stand (F164). */
  showPosition: z.boolean(),
}

/** What `minimum` and `maximum` are: the instrument's plausible range, in `unit`, both included. */
const measured = {
  minimum: z.number(),
  maximum: z.number(),
  unit: localisedTextSchema.optional(),
  direction: directionSchema,
}

const chosen = { choices: z.array(choiceSchema).min(2) }

/** One block of a questionnaire. */
const questionSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('section'),
    code: questionCodeSchema,
    title: localisedTextSchema,
    help: localisedTextSchema.optional(),
  }),
  z.object({
    kind: z.literal('text'),
    ...asked,
    maximumLength: z.number().int().min(1).max(longestText),
  }),
  z.object({ kind: z.literal('number'), ...asked, ...measured, wholeNumbers: z.boolean() }),
  z.object({ kind: z.literal('date'), ...asked }),
  z.object({ kind: z.literal('single'), ...asked, ...chosen }),
  z.object({ kind: z.literal('multiple'), ...asked, ...chosen }),
  z.object({ kind: z.literal('yes-no'), ...asked }),
  z.object({
    kind: z.literal('scale'),
    ...asked,
    ...measured,
    lowLabel: localisedTextSchema.optional(),
    highLabel: localisedTextSchema.optional(),
  }),
])

/** A block as an author writes it: a section heading, or a question. */
export type Question = Readonly<z.infer<typeof questionSchema>>

/** A block that is answered. */
export type AskedQuestion = Exclude<Question, { kind: 'section' }>

const pageSchema = z.object({
  code: questionCodeSchema,
  title: localisedTextSchema,
  questions: z.array(questionSchema).min(1),
})

/** A questionnaire as clinicians write it: pages of question blocks, in every language at once. */
export const questionnaireSchema = z.object({
  code: questionCodeSchema,
  title: localisedTextSchema,
  summary: localisedTextSchema,
  minutes: z.number().int().min(1).max(120),
  pages: z.array(pageSchema).min(1),
})

export type Questionnaire = Readonly<z.infer<typeof questionnaireSchema>>

/** Every block that is answered, in the order in which it is asked. */
export function askedQuestions(questionnaire: Questionnaire): AskedQuestion[] {
  return questionnaire.pages
    .flatMap((page) => page.questions)
    .filter((question): question is AskedQuestion => question.kind !== 'section')
}
