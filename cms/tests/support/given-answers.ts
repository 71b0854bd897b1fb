import type { Answers, ConsentPurpose, Decision, Result } from '@share4rare/schemas'
import type { PayloadRequest } from 'payload'

import { begin } from '../../src/endpoints/begin-response.ts'
import { decide } from '../../src/endpoints/decide-consent.ts'
import { save } from '../../src/endpoints/save-answers.ts'
import { submit } from '../../src/endpoints/submit-response.ts'
import { requestAs, type PersonaName } from './personas.ts'

/** What an operation of the platform gave; throws its problems. */
export function valueOf<Value>(outcome: Result<Value> | Response): Value {
  if (outcome instanceof Response) throw new Error(`answered with ${String(outcome.status)}`)
  if (outcome.ok) return outcome.value
  throw new Error(outcome.problems.map(({ code, at }) => `${code} ${at ?? ''}`).join(', '))
}

/** One statement about one patient, by their owner. */
export async function givenADecision(
  owner: PersonaName | PayloadRequest,
  statement: { patient: string; purpose: ConsentPurpose; decision?: Decision },
): Promise<void> {
  const req = typeof owner === 'string' ? await requestAs(owner) : owner
  const textVersion = statement.purpose.kind === 'study' ? 'study-1' : 'request-1'
  valueOf(await decide(req, { decision: 'permit', textVersion, ...statement }))
}

/** A response with these answers, in progress. Answers with its id and revision. */
export async function givenADraft(
  owner: PersonaName | PayloadRequest,
  about: { patient: string; questionnaire: string; answers?: Answers },
): Promise<{ id: string; revision: number }> {
  const req = typeof owner === 'string' ? await requestAs(owner) : owner
  const { patient, questionnaire, answers = {} } = about
  const begun = valueOf(await begin(req, { patient, questionnaire }))
  const saved = await save(req, begun.id, { revision: begun.revision, changes: { ...answers } })
  return { id: begun.id, revision: valueOf(saved).revision }
}

/** A response that was handed in. Answers with its id. */
export async function givenAnswers(
  owner: PersonaName | PayloadRequest,
  about: { patient: string; questionnaire: string; answers: Answers },
): Promise<string> {
  const req = typeof owner === 'string' ? await requestAs(owner) : owner
  const { id, revision } = await givenADraft(req, about)
  valueOf(await submit(req, id, { revision, locale: 'en' }))
  return id
}
