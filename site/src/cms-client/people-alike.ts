import {
  alikeMapSchema,
  blockedPeopleSchema,
  done,
  peopleAlikeSchema,
  type AlikeMap,
  type BlockedPeople,
  type Locale,
  type PeopleAlike,
  type Result,
} from '@share4rare/schemas'
import { z } from 'zod'

import { ask } from './ask.ts'

/** The people most alike to an own patient; symptoms are named in the language. */
export function peopleAlike(
  token: string,
  patient: string,
  language: Locale,
): Promise<Result<PeopleAlike>> {
  const path = `/patients/${encodeURIComponent(patient)}/alike?language=${language}`
  return ask({ path, token, expect: peopleAlikeSchema })
}

/** The groups of people nearest to an own patient. */
export function alikeMap(token: string, patient: string): Promise<Result<AlikeMap>> {
  const path = `/patients/${encodeURIComponent(patient)}/alike-map`
  return ask({ path, token, expect: alikeMapSchema })
}

/** Whom the member has blocked, the last one first. */
export async function blockedPeople(token: string): Promise<Result<BlockedPeople['people']>> {
  const answer = await ask({ path: '/profiles/blocked', token, expect: blockedPeopleSchema })
  return answer.ok ? done(answer.value.people) : answer
}

/** From now on neither of the two is shown the other. */
export function blockPerson(token: string, person: string): Promise<Result<unknown>> {
  return tell(token, 'block', person)
}

/** Takes it back. */
export function unblockPerson(token: string, person: string): Promise<Result<unknown>> {
  return tell(token, 'unblock', person)
}

function tell(token: string, door: string, person: string) {
  const path = `/profiles/${door}`
  return ask({ path, method: 'POST', token, body: { person }, expect: z.unknown() })
}
