import type { Vote } from '@share4rare/schemas'

import { stopAsking } from '../../src/endpoints/end-call.ts'
import { putInReview } from '../../src/endpoints/start-review.ts'
import { ask } from '../../src/endpoints/submit-request.ts'
import { valueOf } from './given-answers.ts'
import { requestAs, type PersonaName } from './personas.ts'

/** What a researcher sends. */
export function wish(questionnaire: string, more: object = {}) {
  return {
    title: 'An example request',
    purpose: 'To learn how pain is spread over the people who answered.',
    team: 'Testers',
    questionnaire,
    diseaseGroup: null,
    items: ['pain'],
    tables: 'one-way' as const,
    ...more,
  }
}

/** A request of the professional, submitted. Answers with its id. */
export async function givenARequest(questionnaire: string, more: object = {}): Promise<string> {
  return valueOf(await ask(await requestAs('professional'), wish(questionnaire, more))).id
}

/** The same, in review, while the owners are asked. */
export async function givenARequestInReview(
  questionnaire: string,
  more: object = {},
): Promise<string> {
  const id = await givenARequest(questionnaire, more)
  valueOf(await putInReview(await requestAs('data scientist'), id))
  return id
}

const voters = ['committee member', 'second committee member', 'third committee member'] as const

/** One vote. */
export async function givenAVote(
  name: PersonaName,
  request: string,
  more: { vote?: Vote; conflictOfInterest?: boolean } = {},
): Promise<void> {
  const req = await requestAs(name)
  await req.payload.create({
    collection: 'reviews',
    data: { request, vote: 'approve', ...more } as never, // the reviewer is set by the server
    depth: 0,
    overrideAccess: false,
    req,
  })
}

/** Three votes for it. */
export async function givenItIsApproved(request: string): Promise<void> {
  for (const name of voters) await givenAVote(name, request)
}

/** The owners are waited for no longer. */
export async function givenTheCallEnds(request: string): Promise<void> {
  valueOf(await stopAsking(await requestAs('data scientist'), request))
}
