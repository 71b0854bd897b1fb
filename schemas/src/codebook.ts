import { z } from 'zod'

import { localisedTextSchema } from './locale.ts'
import {
  directionSchema,
  questionCodeSchema,
  askedQuestions,
  type AskedQuestion,
  type Questionnaire,
} from './questionnaire.ts'

const described = {
  code: questionCodeSchema,
  title: localisedTextSchema,
  showPosition: z.boolean(),
}

/** An item whose answers are counted by category. Several may hold for one person where `several` is true. */
const categoricalItemSchema = z.object({
  ...described,
  measure: z.literal('categories'),
  several: z.boolean(),
  categories: z.array(z.object({ code: z.string(), label: localisedTextSchema })).min(2),
})

/** An item whose answers are numbers from `minimum` to `maximum`, in `unit`. */
const numericItemSchema = z.object({
  ...described,
  measure: z.literal('numbers'),
  minimum: z.number(),
  maximum: z.number(),
  unit: localisedTextSchema.nullable(),
  direction: directionSchema,
  /** Whether every answer is a whole number. Codebooks of before this was noted do not tell. */
  wholeNumbers: z.boolean().optional(),
})

export const codebookItemSchema = z.discriminatedUnion('measure', [
  categoricalItemSchema,
  numericItemSchema,
])

/** One item that may enter figures, and how to read its values. */
export type CodebookItem = Readonly<z.infer<typeof codebookItemSchema>>
export type CategoricalItem = Readonly<z.infer<typeof categoricalItemSchema>>
export type NumericItem = Readonly<z.infer<typeof numericItemSchema>>

/** Everything of a questionnaire version that may ever be counted. What is not here never leaves the record. */
export const codebookSchema = z.object({
  questionnaire: questionCodeSchema,
  items: z.array(codebookItemSchema),
})

export type Codebook = Readonly<z.infer<typeof codebookSchema>>

const yesAndNo = [
  { code: 'true', label: { en: 'Yes', es: 'Sí' } },
  { code: 'false', label: { en: 'No', es: 'No' } },
]

/** The codebook of a questionnaire: the items marked `aggregate` that are neither identifying, free text nor dates. */
export function codebookOf(questionnaire: Questionnaire): Codebook {
  const countable = askedQuestions(questionnaire).filter(
    ({ aggregate, identifying }) => aggregate && !identifying,
  )
  return { questionnaire: questionnaire.code, items: countable.flatMap(itemOf) }
}

function itemOf(question: AskedQuestion): CodebookItem[] {
  const { code, title, showPosition } = question
  switch (question.kind) {
    case 'text':
    case 'date':
      return []
    case 'number':
    case 'scale': {
      const { minimum, maximum, unit = null, direction } = question
      const wholeNumbers = question.kind === 'scale' || question.wholeNumbers
      const range = { minimum, maximum, unit, direction, wholeNumbers }
      return [{ measure: 'numbers', code, title, showPosition, ...range }]
    }
    case 'yes-no':
      return [
        { measure: 'categories', code, title, showPosition, several: false, categories: yesAndNo },
      ]
    case 'single':
    case 'multiple':
      return [
        {
          measure: 'categories',
          code,
          title,
          showPosition,
          several: question.kind === 'multiple',
          categories: question.choices,
        },
      ]
  }
}
