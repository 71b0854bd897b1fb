import { z } from 'zod'

/** What a person can cause and mend. The site has a sentence for each code, in each language. */
export const problemCodes = [
  'already-submitted',
  'already-yourself',
  'answer-missing',
  'answer-not-allowed',
  'answer-out-of-range',
  'answer-too-long',
  'birth-date-settled',
  'call-closed',
  'conflict-of-interest',
  'consent-missing',
  'credentials-wrong',
  'correction-over',
  'correction-underway',
  'cross-tables-refused',
  'document-empty',
  'document-kept',
  'document-too-large',
  'document-type-refused',
  'document-unreadable',
  'documents-missing',
  'image-too-large',
  'frozen',
  'grown-up',
  'guardianship-waiting',
  'input-invalid',
  'input-missing',
  'not-found',
  'not-grown-up',
  'not-open',
  'not-permitted',
  'not-validated',
  'nickname-of-staff',
  'nickname-taken',
  'not-waiting',
  'own-address',
  'own-work',
  'profile-refused',
  'registration-unfinished',
  'sent-from-elsewhere',
  'sign-in-needed',
  'stale-revision',
  'token-spent',
  'too-many-documents',
  'too-many-this-hour',
  'too-many-today',
  'too-many-tries',
  'too-young',
  'unavailable',
] as const

const problemCodeSchema = z.enum(problemCodes)

export type ProblemCode = z.infer<typeof problemCodeSchema>

/** One problem, and the field or question that it belongs to. It never carries a person's value. */
export const problemSchema = z.object({ code: problemCodeSchema, at: z.string().optional() })

export type Problem = Readonly<z.infer<typeof problemSchema>>

/** The body of every refused request: 4xx, and 503 for `unavailable`. */
export const problemsSchema = z.object({ problems: z.array(problemSchema).min(1) })

/** Expected outcomes are values: either what was asked for, or why not. */
export type Result<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** The asked-for outcome. */
export function done<Value>(value: Value): Result<Value> {
  return { ok: true, value }
}

/** The refusal, with every reason at once. */
export function refused(...problems: readonly Problem[]): {
  readonly ok: false
  readonly problems: readonly Problem[]
} {
  return { ok: false, problems }
}
