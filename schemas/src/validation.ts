import { z } from 'zod'

import {
  documentKindSchema,
  neededKinds,
  ownDocumentSchema,
  type DocumentKind,
  type NeededKind,
} from './document.ts'
import { guardianshipStates } from './guardianship.ts'

/** How the look at a patient's evidence stands. Only `submitted` has a running clock. */
export const validationStates = [
  'not-started',
  'documents-incomplete',
  'submitted',
  'validated',
  'feedback',
  'refused',
] as const

export const validationStateSchema = z.enum(validationStates)

export type ValidationState = z.infer<typeof validationStateSchema>

/** Within so many hours of the last needed document there is an answer. Nights and Sundays count. */
export const promisedHours = 48

/** What a validator decides. */
export const validationDecisions = ['validated', 'feedback', 'refused'] as const

export type ValidationDecision = (typeof validationDecisions)[number]

/** One state, with the moment since when it holds; `dueAt` is when the promise ends. */
export type Standing =
  | { readonly state: 'not-started' | 'documents-incomplete' }
  | { readonly state: 'submitted'; readonly since: Date; readonly dueAt: Date }
  | { readonly state: ValidationDecision; readonly since: Date }

/** A document that was found fit to be seen, and when it was sent. */
export interface Evidence {
  readonly kind: DocumentKind
  readonly sentAt: Date
}

/** What there is to look at. An identity that was validated before, with another patient, is not asked for again. */
export interface EvidenceNow {
  readonly documents: readonly Evidence[]
  readonly knownIdentity: boolean
  /** Whether it is about an adult who cannot decide: then a proof of guardianship is needed as well. */
  readonly isWard: boolean
}

/** What may happen to a patient's validation. */
export type ValidationEvent =
  | { readonly what: 'documents'; readonly evidence: EvidenceNow }
  | { readonly what: 'person-changed'; readonly evidence: EvidenceNow; readonly at: Date }
  | { readonly what: ValidationDecision; readonly at: Date }

/** The needed kinds that are not there yet. */
export function missingKinds({ documents, knownIdentity, isWard }: EvidenceNow): NeededKind[] {
  return kindsFor(isWard).filter(
    (kind) =>
      !(kind === 'identity' && knownIdentity) && !documents.some((each) => each.kind === kind),
  )
}

function kindsFor(isWard: boolean): readonly NeededKind[] {
  return isWard ? [...neededKinds, 'guardianship-proof'] : neededKinds
}

/** How a validation stands after an event; an event that cannot happen to it changes nothing. */
export function validationAfter(standing: Standing, event: ValidationEvent): Standing {
  switch (event.what) {
    case 'documents':
      return afterDocuments(standing, event.evidence)
    case 'person-changed':
      return standing.state === 'validated' ? anew(event.evidence, event.at) : standing
    case 'validated':
    case 'feedback':
    case 'refused':
      return mayDecide(standing.state, event.what)
        ? { state: event.what, since: event.at }
        : standing
  }
}

/** Whether a validator may decide so of somebody who stands so. What was refused is opened again by feedback. */
export function mayDecide(state: ValidationState, decision: ValidationDecision): boolean {
  const ways: Partial<Record<ValidationState, readonly ValidationDecision[]>> = {
    submitted: ['validated', 'feedback', 'refused'],
    feedback: ['validated', 'refused'],
    validated: ['feedback', 'refused'],
    refused: ['feedback'],
  }
  return ways[state]?.includes(decision) ?? false
}

function afterDocuments(standing: Standing, evidence: EvidenceNow): Standing {
  switch (standing.state) {
    case 'validated':
    case 'refused':
      return standing
    case 'feedback':
      return afterAnswer(standing, evidence)
    case 'submitted':
      return isComplete(evidence) ? standing : incomplete(evidence)
    case 'not-started':
    case 'documents-incomplete': {
      const since = completeSince(evidence)
      return since ? submittedAt(since) : incomplete(evidence)
    }
  }
}

/** Somebody who was asked for more: only what they sent since then is an answer. */
function afterAnswer(standing: Standing & { since: Date }, evidence: EvidenceNow): Standing {
  const latest = latestOf(evidence.documents.map(({ sentAt }) => sentAt))
  const isAnswered = latest !== null && latest > standing.since
  return isAnswered && isComplete(evidence) ? submittedAt(latest) : standing
}

function isComplete(evidence: EvidenceNow): boolean {
  return missingKinds(evidence).length === 0
}

function anew(evidence: EvidenceNow, at: Date): Standing {
  return isComplete(evidence) ? submittedAt(at) : incomplete(evidence)
}

function incomplete({ documents }: EvidenceNow): Standing {
  return { state: documents.length > 0 ? 'documents-incomplete' : 'not-started' }
}

function submittedAt(since: Date): Standing {
  return { state: 'submitted', since, dueAt: dueAfter(since) }
}

/** When an answer is due that is waited for since then: by the clock, not by working days. */
export function dueAfter(since: Date): Date {
  return new Date(since.getTime() + promisedHours * 3_600_000)
}

/** When the last of the needed kinds was first sent; null while one is missing. */
function completeSince(evidence: EvidenceNow): Date | null {
  if (!isComplete(evidence)) return null
  const first = kindsFor(evidence.isWard).flatMap((kind) => {
    const sent = evidence.documents.filter((each) => each.kind === kind)
    return sent.length > 0 ? [Math.min(...sent.map(({ sentAt }) => sentAt.getTime()))] : []
  })
  return latestOf(first.map((time) => new Date(time)))
}

function latestOf(moments: readonly Date[]): Date | null {
  return moments.reduce<Date | null>(
    (latest, moment) => (latest === null || moment > latest ? moment : latest),
    null,
  )
}

/** What validators may ask for, each with its own sentence in every language of the site. */
export const feedbackTemplates = [
  'consent-not-signed',
  'identity-unreadable',
  'proof-unclear',
  'names-differ',
  'guardianship-unclear',
  'other',
] as const

const feedbackTemplateSchema = z.enum(feedbackTemplates)

export type FeedbackTemplate = z.infer<typeof feedbackTemplateSchema>

/** What a validator ticks before they validate somebody. */
export const validationChecks = [
  'consent-signed',
  'identity-matches',
  'birth-date-matches',
  'proof-fits',
  'no-duplicate',
] as const

/** What a validator ticks besides, where the patient is an adult who cannot decide. */
export const guardianshipCheck = 'guardianship-proved'

const checkSchema = z.enum([...validationChecks, guardianshipCheck])

export type ValidationCheck = z.infer<typeof checkSchema>

/** Everything that is ticked before a patient is validated, in the order in which it is shown. */
export function checksFor({ relationship }: { readonly relationship: string }): ValidationCheck[] {
  return relationship === 'ward' ? [...validationChecks, guardianshipCheck] : [...validationChecks]
}

/** So many letters at most are written to an owner. */
export const mostLetters = 2000

const words = z.string().trim().max(mostLetters)

/** A reason, or what somebody is asked for in words alone, has so many letters at least. */
export const fewestLetters = 3

/** What a validator has before their eyes when they decide: how the patient stood, and when they were last changed. */
const seenSchema = z.object({ state: validationStateSchema, at: z.iso.datetime() })

/**
 * A validator's decision, on what they saw: to validate needs every tick (of a guardian's one more), to refuse needs a
 * reason, and to ask for something else than the templates say needs words. Where somebody else has done something
 * since, it is not taken.
 */
export const decideValidationSchema = z.discriminatedUnion('decision', [
  z.object({
    decision: z.literal('validated'),
    seen: seenSchema,
    checks: z
      .array(checkSchema)
      .refine((ticked) => validationChecks.every((check) => ticked.includes(check))),
  }),
  z
    .object({
      decision: z.literal('feedback'),
      seen: seenSchema,
      checks: z.array(checkSchema).default([]),
      template: feedbackTemplateSchema,
      words: words.default(''),
    })
    .refine(({ template, words: own }) => template !== 'other' || own.length >= fewestLetters, {
      path: ['words'],
    }),
  z.object({
    decision: z.literal('refused'),
    seen: seenSchema,
    checks: z.array(checkSchema).default([]),
    words: words.min(fewestLetters),
  }),
])

export type DecideValidation = Readonly<z.infer<typeof decideValidationSchema>>

/** A patient's documents and where their validation stands, as their owner sees it. */
export const patientDocumentsSchema = z.object({
  patient: z.object({ id: z.string(), name: z.string() }),
  validation: z.object({
    state: validationStateSchema,
    /** Since when it stands so, where somebody has done something. */
    since: z.string().nullable(),
    dueAt: z.string().nullable(),
    /** What staff wrote with their latest decision, while it is theirs that stands. */
    template: feedbackTemplateSchema.nullable(),
    words: z.string(),
  }),
  missing: z.array(documentKindSchema),
  /** What is taken now: of somebody who came of age, what proves a guardianship alone. */
  kinds: z.array(documentKindSchema),
  /** How the guardianship of an adult stands, and what the staff wrote about it; null where there is none. */
  guardianship: z.object({ state: z.enum(guardianshipStates), words: z.string() }).nullable(),
  documents: z.array(ownDocumentSchema),
})

export type PatientDocuments = Readonly<z.infer<typeof patientDocumentsSchema>>

/** How prompt answers were of late; null where too few were given to tell. */
export const promptnessSchema = z.object({
  /** 95 of 100 answers came within so many hours. */
  hours: z.number().nullable(),
  /** How many answers were given; null below the fewest that are told. */
  answers: z.number().nullable(),
})

export type Promptness = Readonly<z.infer<typeof promptnessSchema>>

/** So many answers at least, before anything is told of them. */
const fewestAnswers = 11

/** The promptness of answers that took these hours: the smallest number that 95 of 100 do not exceed. */
export function promptnessOf(hours: readonly number[]): Promptness {
  if (hours.length < fewestAnswers) return { hours: null, answers: null }
  const inOrder = hours.toSorted((a, b) => a - b)
  const last = inOrder[Math.ceil(inOrder.length * 0.95) - 1] ?? 0
  return { hours: Math.round(last * 10) / 10, answers: hours.length }
}
