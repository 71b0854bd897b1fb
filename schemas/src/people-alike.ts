import { z } from 'zod'

import { visibleProfileSchema } from './profile.ts'
import { bodySystemCodeSchema, symptomSuggestionSchema } from './symptom-search.ts'

/** How many people a list shows, and how many groups a map. */
export const alikeLimits = { people: 10, groups: 12, weighsMost: 5 } as const

/**
 * Why a list or a map is empty: too few people may be found at all; nothing is recorded of the patient; everybody is
 * blocked; or it was never made, and is being made now.
 */
const emptyForSchema = z.enum([
  'too-few-people',
  'nothing-recorded',
  'nobody-may-be-shown',
  'not-made-yet',
])

export type AlikeEmptyFor = z.infer<typeof emptyForSchema>

/** How far the making of lists is; `total` is 0 until it is known. */
const makingSchema = z.object({ done: z.number().int(), total: z.number().int() })

/** What `GET /patients/:id/alike` answers: the people most alike to an own patient. */
export const peopleAlikeSchema = z.object({
  /** The nearest first; of each, what every validated member is shown of them. */
  people: z.array(visibleProfileSchema).max(alikeLimits.people),
  /** Null where there is anybody. */
  emptyFor: emptyForSchema.nullable(),
  /** When the list was made (ISO 8601, UTC). */
  madeAt: z.string().nullable(),
  /** The list is being made anew, because something has changed; null where it is right. */
  making: makingSchema.nullable(),
  /** Those of the patient's own symptoms that weigh most in everybody's lists, the heaviest first. */
  weighsMost: z.array(symptomSuggestionSchema.pick({ hpoId: true, name: true })),
  /** Whether others are shown the member, too: the patient is validated, and private messages are agreed to. */
  isFound: z.boolean(),
})

export type PeopleAlike = Readonly<z.infer<typeof peopleAlikeSchema>>

/** Some people who are alike, at least eleven, as a picture shows them. */
const alikeGroupSchema = z.object({
  /** How alike they are to the patient, in twentieths: 1 is the same. */
  nearness: z.number().min(0).max(1),
  /** People in it: a multiple of 5 and at least 10, as of when eleven of them had last come, left or changed. */
  people: z.number().int().min(10),
  /** Parts of the body where most of them have something, the most telling first. */
  systems: z.array(bodySystemCodeSchema).max(3),
})

export type AlikeGroup = Readonly<z.infer<typeof alikeGroupSchema>>

/** What `GET /patients/:id/alike-map` answers: the groups of people nearest to an own patient, the nearest first. */
export const alikeMapSchema = z.object({
  groups: z.array(alikeGroupSchema).max(alikeLimits.groups),
  emptyFor: emptyForSchema.nullable(),
})

export type AlikeMap = Readonly<z.infer<typeof alikeMapSchema>>

/** What `GET /profiles/blocked` answers: whom the member has blocked, the last one first. */
export const blockedPeopleSchema = z.object({
  people: z.array(visibleProfileSchema.pick({ id: true, nickname: true })),
})

export type BlockedPeople = Readonly<z.infer<typeof blockedPeopleSchema>>

/** What `POST /profiles/block` and `POST /profiles/unblock` take: about whom. */
export const blockSchema = z.object({ person: z.uuid() })
