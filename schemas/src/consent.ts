import { z } from 'zod'

/**
 * What a consent is for: being counted in the figures that the participants of a study see, or one
 * research request. A consent to one never covers the other (rules K12, F174f).
 */
export const consentPurposeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('study'), study: z.uuid() }),
  z.object({ kind: z.literal('request'), request: z.uuid() }),
])

export type ConsentPurpose = Readonly<z.infer<typeof consentPurposeSchema>>

/** FHIR's words for what a person decided. */
export const decisionSchema = z.enum(['permit', 'deny'])

export type Decision = z.infer<typeof decisionSchema>

/** One dated statement about one patient and one purpose. Statements are added, never changed. */
export interface ConsentDecision {
  readonly decision: Decision
  readonly decidedAt: Date
}

export type ConsentStatus = Decision | 'not-asked'

/**
 * What a person's statements on one purpose amount to now: the latest counts, silence is not consent, and of
 * two statements of one moment the refusal counts.
 */
export function consentStatus(decisions: readonly ConsentDecision[]): ConsentStatus {
  const latest = Math.max(...decisions.map(({ decidedAt }) => decidedAt.getTime()))
  const last = decisions.filter(({ decidedAt }) => decidedAt.getTime() === latest)
  if (last.length === 0) return 'not-asked'
  return last.some(({ decision }) => decision === 'deny') ? 'deny' : 'permit'
}

/** A statement, and the version of the text that it was made on. */
export interface ReadDecision extends ConsentDecision {
  readonly textVersion: string
}

/** The same against the text in force. `outdated`: a yes to words that have changed since, which counts no more. */
export type ConsentStanding = ConsentStatus | 'outdated'

/** What statements amount to under a text: a yes counts for the version that it was given for, a no for every one. */
export function consentStanding(
  statements: readonly ReadDecision[],
  version: string,
): ConsentStanding {
  const status = consentStatus(statements)
  if (status !== 'permit') return status
  const latest = Math.max(...statements.map(({ decidedAt }) => decidedAt.getTime()))
  const isRead = statements.some(
    ({ decidedAt, textVersion }) => decidedAt.getTime() === latest && textVersion === version,
  )
  return isRead ? 'permit' : 'outdated'
}

/** What a member sends to decide on a purpose for one patient. */
export const consentStatementSchema = z.object({
  patient: z.uuid(),
  purpose: consentPurposeSchema,
  textVersion: z.string().min(1).max(40),
  decision: decisionSchema,
})

/** One question about consent as the site shows it: what it is for, and what was decided so far. */
const askedConsentSchema = z.object({
  /** Of somebody who came of age, or whose guardian is not approved, no yes is taken. */
  patient: z.object({
    id: z.string(),
    name: z.string(),
    waitsFor: z.enum(['adult', 'guardianship']).nullable(),
  }),
  purpose: consentPurposeSchema,
  title: z.string(),
  explanation: z.string(),
  /** Who asks. */
  team: z.string(),
  /** Which answers are asked for, in the reader's language: questionnaires, and their questions that are counted. */
  asked: z.array(z.object({ questionnaire: z.string(), items: z.array(z.string()) })),
  textVersion: z.string(),
  /** `outdated`: they said yes to an earlier text, which counts no more. */
  status: z.enum(['permit', 'deny', 'not-asked', 'outdated']),
  decidedAt: z.string().nullable(),
  /** When the call for this request ends; silence is a no. Null for studies. */
  callEndsAt: z.string().nullable(),
  /** Whether a yes is still taken. A no always is. */
  takesYes: z.boolean(),
  /** Whether figures may still be made, were made already and stay, or will never be made. */
  figures: z.enum(['to-come', 'released', 'none']),
})

export type AskedConsent = Readonly<z.infer<typeof askedConsentSchema>>

export const askedConsentsSchema = z.object({ consents: z.array(askedConsentSchema) })

/** Everything that a member said, the latest first: what about, for whom, in what capacity, and which text they read. */
export const consentHistorySchema = z.object({
  statements: z.array(
    z.object({
      at: z.string(),
      kind: z.enum(['claim', 'study', 'request']),
      /** Null where what it was about is not there any more. */
      title: z.string().nullable(),
      patient: z.string().nullable(),
      decision: decisionSchema,
      capacity: z.enum(['self', 'guardian']),
      version: z.string(),
      /** The words of that version, in the language in which they were read; null where they are not kept. */
      text: z.string().nullable(),
    }),
  ),
})

export type ConsentHistory = Readonly<z.infer<typeof consentHistorySchema>>
