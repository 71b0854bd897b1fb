import { z } from 'zod'

import { answersSchema, answerTo, isAsked, type Answer, type Answers } from './answers.ts'
import { codebookItemSchema } from './codebook.ts'
import { textIn, type Locale } from './locale.ts'
import { releasedAggregateSchema } from './aggregate.ts'
import { problemSchema } from './problem.ts'
import {
  askedQuestions,
  questionCodeSchema,
  type AskedQuestion,
  type Questionnaire,
} from './questionnaire.ts'

/** FHIR's states: being filled, handed in, corrected by the owner afterwards. */
const responseStatusSchema = z.enum(['in-progress', 'completed', 'amended'])

export type ResponseStatus = z.infer<typeof responseStatusSchema>

/** One question and its answer as the person saw them, in their language. */
const askedAndAnsweredSchema = z.object({
  code: z.string(),
  question: z.string(),
  answer: z.string(),
})

/** The as-asked document: readable for ever, whatever becomes of the questionnaire. */
const asAskedSchema = z.object({
  locale: z.string(),
  title: z.string(),
  items: z.array(askedAndAnsweredSchema),
})

export type AsAsked = Readonly<z.infer<typeof asAskedSchema>>

/** The as-asked document of these answers: every question that was put, with the words of the answer. */
export function asAsked(questionnaire: Questionnaire, answers: Answers, locale: Locale): AsAsked {
  const items = askedQuestions(questionnaire)
    .filter((question) => isAsked(question, questionnaire, answers))
    .map((question) => ({
      code: question.code,
      question: textIn(locale, question.title),
      answer: wordsOf(question, answerTo(answers, question.code), locale),
    }))
  return { locale, title: textIn(locale, questionnaire.title), items }
}

const yesNoWords: Record<Locale, { yes: string; no: string }> = {
  en: { yes: 'Yes', no: 'No' },
  es: { yes: 'Sí', no: 'No' },
}

function wordsOf(question: AskedQuestion, answer: Answer | undefined, locale: Locale): string {
  if (answer === undefined) return ''
  if (typeof answer === 'boolean') return answer ? yesNoWords[locale].yes : yesNoWords[locale].no
  if (question.kind !== 'single' && question.kind !== 'multiple') return String(answer)
  const labels = new Map(question.choices.map(({ code, label }) => [code, textIn(locale, label)]))
  return [answer]
    .flat()
    .map((code) => labels.get(String(code)) ?? String(code))
    .join(', ')
}

/** The patient whom answers are about. Until they are validated answers are kept, but not handed in. */
const answeringPatientSchema = z.object({
  id: z.string(),
  name: z.string(),
  validated: z.boolean(),
  /** Came of age under a guardian: nothing new is taken until they look after their own data. */
  frozen: z.boolean(),
})

/** One line of "my questionnaires": a patient, a questionnaire that is open to them, and how far it is. */
const questionnaireTaskSchema = z.object({
  patient: answeringPatientSchema,
  questionnaire: z.object({
    id: z.string(),
    title: z.string(),
    summary: z.string(),
    minutes: z.number(),
  }),
  /** Null for an always open study. */
  openUntil: z.string().nullable(),
  /**
   * How many people the study hopes for, and about how many have taken part: a protected count, null while they are too
   * few to tell. Null for a study that names no number.
   */
  sample: z
    .object({ people: z.number().int().nullable(), target: z.number().int().positive() })
    .nullable(),
  response: z
    .object({
      id: z.string(),
      status: responseStatusSchema,
      answered: z.number().int(),
      asked: z.number().int(),
      savedAt: z.string(),
      /** The first time, and the latest time after a correction. */
      handedInAt: z.string().nullable(),
      amendedAt: z.string().nullable(),
      /** Whether a correction was asked for, is open until some moment, or was until then and nobody handed it in. */
      correction: z
        .discriminatedUnion('state', [
          z.object({ state: z.literal('asked') }),
          z.object({ state: z.literal('open'), until: z.string() }),
          z.object({ state: z.literal('over'), until: z.string() }),
        ])
        .nullable(),
    })
    .nullable(),
})

export const questionnaireTasksSchema = z.object({ tasks: z.array(questionnaireTaskSchema) })

export type QuestionnaireTask = Readonly<z.infer<typeof questionnaireTaskSchema>>

/** What the member sends to start, and what comes back; starting twice gives the same response. */
export const beginResponseSchema = z.object({ patient: z.string(), questionnaire: z.string() })
export const begunResponseSchema = z.object({ id: z.string(), revision: z.number().int() })

/** Everything that the answering page needs. `survey` is SurveyJS JSON, made by our compiler. */
export const answeringSchema = z.object({
  id: z.string(),
  status: responseStatusSchema,
  revision: z.number().int(),
  savedAt: z.string(),
  /** The page's code where the person left off. */
  page: z.string().nullable(),
  answers: answersSchema,
  survey: z.record(z.string(), z.unknown()),
  questionnaire: z.object({ id: z.string(), title: z.string(), version: z.number().int() }),
  patient: answeringPatientSchema,
  asAsked: asAskedSchema.nullable(),
  /** When they were handed in, the last time. */
  handedInAt: z.string().nullable(),
  /** Until when answers that were handed in may be corrected; null where they may not. */
  correctUntil: z.string().nullable(),
  /** Why a correction cannot be asked for now; null where it can. */
  noCorrection: problemSchema.nullable(),
  /** What was handed in before it was corrected, the latest first: nobody but the owner reads it. */
  earlier: z.array(z.object({ handedInAt: z.string(), asAsked: asAskedSchema.nullable() })),
})

export type Answering = Readonly<z.infer<typeof answeringSchema>>

/** One autosave: the answers that changed (null takes one back), on top of the revision that the page knows. */
export const saveAnswersSchema = z.object({
  revision: z.number().int().min(0),
  changes: z.record(z.string(), answersSchema.valueType.nullable()),
  /** The code of the page where the person is. */
  page: questionCodeSchema.nullable().optional(),
})

export type SaveAnswers = z.infer<typeof saveAnswersSchema>

/** What was kept. An answer that does not fit its question is not kept, and named; the others are. */
export const savedAnswersSchema = z.object({
  revision: z.number().int(),
  savedAt: z.string(),
  problems: z.array(problemSchema),
})

/** Status 409: somebody saved in between. The page merges question by question and saves again. */
export const staleRevisionSchema = z.object({
  problems: z.array(z.object({ code: z.literal('stale-revision') })),
  revision: z.number().int(),
  answers: answersSchema,
})

/** Handing in. Doing it twice gives the same receipt. */
export const submitResponseSchema = z.object({
  revision: z.number().int().min(0),
  locale: z.string(),
})
export const receiptSchema = z.object({ id: z.string(), submittedAt: z.string() })

/**
 * Where a person stands: one entry per item that shows a position; no chart looks the same whatever the reason.
 * It gives the brand of released figures, so lint lets only the site's client parse with it.
 */
export const positionSchema = z.object({
  questionnaire: z.object({ id: z.string(), title: z.string() }),
  patient: z.object({ id: z.string(), name: z.string() }),
  items: z.array(
    z.object({
      item: codebookItemSchema,
      own: z.number().nullable(),
      chart: releasedAggregateSchema.nullable(),
    }),
  ),
})

export type Position = Readonly<z.infer<typeof positionSchema>>
