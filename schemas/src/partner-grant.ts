import { z } from 'zod'

import { codebookItemSchema } from './codebook.ts'
import { releasedAggregateSchema } from './aggregate.ts'
import { emailAddress } from './email-address.ts'
import { localeSchema } from './locale.ts'

/** What can happen to a partner grant. Events are added, never changed. */
export const partnerEvents = [
  'granted',
  'declined',
  'accepted',
  'renewed',
  'left',
  'revoked',
] as const

export type PartnerEventName = (typeof partnerEvents)[number]

/** One thing that happened to one grant. */
export interface PartnerEvent {
  readonly event: PartnerEventName
  readonly at: Date
}

/** What a grant amounts to: only one that is `held` lets anybody see anything. */
const partnerGrantStateSchema = z.enum([
  'none',
  'invited',
  'held',
  'declined',
  'left',
  'revoked',
  'expired',
])

export type PartnerGrantState = z.infer<typeof partnerGrantStateSchema>

const day = 24 * 3600 * 1000

/** How long an invitation waits, and how long a grant is held before it is renewed, in days. */
const partnerGrantDays = { invited: 14, held: 365 } as const

/** What a grant amounts to at a moment, and until when; the time is null where nothing is waited for. */
export interface PartnerGrantStanding {
  readonly state: PartnerGrantState
  readonly until: Date | null
}

/**
 * What the events of one grant amount to at a moment. The order in which they are read changes nothing; of two of
 * one moment the one that ends it counts. What has ended never begins again: that takes another grant.
 */
export function partnerGrantAt(events: readonly PartnerEvent[], at: Date): PartnerGrantStanding {
  const happened = events
    .filter((each) => each.at.getTime() <= at.getTime())
    .toSorted((a, b) => a.at.getTime() - b.at.getTime() || rank(a) - rank(b))
  const standing = happened.reduce(after, { state: 'none', until: null })
  return isOver(standing, at) ? { state: 'expired', until: null } : standing
}

function rank({ event }: PartnerEvent): number {
  return partnerEvents.indexOf(event)
}

function isOver({ until }: PartnerGrantStanding, at: Date): boolean {
  return until !== null && until.getTime() <= at.getTime()
}

function after(before: PartnerGrantStanding, { event, at }: PartnerEvent): PartnerGrantStanding {
  if (isOver(before, at)) return { state: 'expired', until: null }
  const next = steps[before.state]?.[event]
  if (next === undefined) return before
  const lasts = next === 'invited' || next === 'held' ? partnerGrantDays[next] : null
  return { state: next, until: lasts === null ? null : new Date(at.getTime() + lasts * day) }
}

const steps: Partial<
  Record<PartnerGrantState, Partial<Record<PartnerEventName, PartnerGrantState>>>
> = {
  none: { granted: 'invited' },
  invited: { accepted: 'held', declined: 'declined', revoked: 'revoked' },
  held: { renewed: 'held', left: 'left', revoked: 'revoked' },
}

/** What a member sends to invite somebody to look after a patient with them. */
export const invitePartnerSchema = z.object({
  patient: z.uuid(),
  email: emailAddress,
  locale: localeSchema,
})

/** The answer to an invitation, with the token of its link. */
export const answerInvitationSchema = z.object({
  token: z.string().regex(/^[\w-]{43}$/),
  decision: z.enum(['accept', 'decline']),
})

/** An invitation that still waits: who sent it. Nothing about the patient before somebody accepts. */
export const partnerInvitationSchema = z.object({ from: z.string() })

/** One grant as the owner of the patient reads it. */
const sharingGrantSchema = z.object({
  id: z.string(),
  state: partnerGrantStateSchema,
  /** The nickname of whoever accepted, or the address of whoever is still waited for; null for one who never came. */
  who: z.string().nullable(),
  until: z.string().nullable(),
})

/** What the owner of a patient reads about sharing: the grants, and everything that happened, the looks too. */
export const sharingSchema = z.object({
  grants: z.array(sharingGrantSchema),
  history: z.array(
    z.object({
      at: z.string(),
      what: z.enum([...partnerEvents, 'looked']),
      /** The nickname of whoever did it; null for somebody who is not a member any more. */
      by: z.string().nullable(),
    }),
  ),
})

export type Sharing = Readonly<z.infer<typeof sharingSchema>>

/**
 * Everything that a partner is given, and nothing else: whose patient it is, what they are called, the diseases by
 * name or in own words, or that there is no diagnosis yet, and charts that were released of the studies that they take
 * part in. No own value stands in them.
 */
const sharedPatientSchema = z.strictObject({
  grant: z.string(),
  from: z.string(),
  until: z.string(),
  name: z.string(),
  diseases: z.array(z.string()),
  isUndiagnosed: z.boolean(),
  studies: z.array(
    z.strictObject({
      title: z.string(),
      charts: z.array(z.strictObject({ item: codebookItemSchema, chart: releasedAggregateSchema })),
    }),
  ),
})

export type SharedPatient = Readonly<z.infer<typeof sharedPatientSchema>>

export const sharedPatientsSchema = z.object({ shared: z.array(sharedPatientSchema) })
