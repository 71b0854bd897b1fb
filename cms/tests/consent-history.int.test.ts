import { claims, claimsFor, consentHistorySchema, consentStatus } from '@share4rare/schemas'
import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'

import { givenADraft } from './support/given-answers.ts'
import { givenAPatient } from './support/given-people.ts'
import { givenAQuestionnaire, givenAStudy } from './support/given-questionnaire.ts'
import { rowsOf } from './support/newcomers.ts'
import { persona, tokenOf } from './support/personas.ts'
import { rest } from './support/rest.ts'
import { emptyRecord } from './support/started-cms.ts'

beforeEach(emptyRecord)

const get = async (path: string, name: 'patient' | 'another patient' = 'patient') =>
  (await rest('GET', path, { token: await tokenOf(name) })).body
const post = async (path: string, body: object) =>
  rest('POST', path, { token: await tokenOf('patient'), body })
const history = async (name?: 'another patient') =>
  consentHistorySchema.parse(await get('/consents/history?locale=en', name)).statements

const optional = claimsFor('patient').filter((claim) => !claims[claim].isNeeded)

async function sayOfClaim(claim: string, decision: 'permit' | 'deny') {
  const decisions = [{ claim, version: '2026-11', decision }]
  return post('/consents/claims', { locale: 'en', decisions })
}

describe('the history of what a member said', () => {
  it('names each statement with its day, text and capacity, and is nobody else’s', async () => {
    const study = await givenAStudy(await givenAQuestionnaire())
    const patient = await givenAPatient('patient')
    const purpose = { kind: 'study', study }
    await post('/consents/decide', { patient, purpose, textVersion: 'study-1', decision: 'permit' })
    await sayOfClaim('private-messages', 'permit')
    await sayOfClaim('private-messages', 'deny')
    const said = await history()
    expect(said.map(({ kind, decision }) => `${kind} ${decision}`)).toEqual([
      ...['claim deny', 'claim permit', 'study permit'],
    ])
    expect(said[2]).toMatchObject({
      ...{ title: 'A study', patient: 'Ada Example', capacity: 'self', version: 'study-1' },
    })
    expect(said[0]).toMatchObject({ patient: null, version: '2026-11' })
    expect(await history('another patient')).toEqual([])
  })
})

describe('what the statements amount to', () => {
  it('is what the record and access give after each step of a random history', async () => {
    const questionnaire = await givenAQuestionnaire()
    const study = await givenAStudy(questionnaire)
    const patient = await givenAPatient('patient')
    const answers = { pain: 3, has_help: false }
    const draft = await givenADraft('patient', { patient, questionnaire, answers })
    const step = fc.record({
      about: fc.constantFrom('study', ...optional),
      decision: fc.constantFrom('permit' as const, 'deny' as const),
    })
    const steps = fc.sample(step, { numRuns: 24, seed: fc.readConfigureGlobal().seed ?? 1 })
    const said: (typeof steps)[number][] = []
    for (const { about, decision } of steps) {
      const reply =
        about === 'study'
          ? await post('/consents/decide', {
              ...{ patient, purpose: { kind: 'study', study }, textVersion: 'study-1', decision },
            })
          : await sayOfClaim(about, decision)
      expect(reply.status).toBeLessThan(300)
      said.push({ about, decision })
      const amounts = Object.fromEntries(
        ['study', ...optional].map((each) => [each, statusOf(said, each)]),
      )
      expect(await shownIn()).toEqual(amounts)
      const mayHandIn = await mayCount(patient, study)
      expect(mayHandIn).toBe(amounts['study'] === 'permit')
    }
    expect((await history()).map(({ decision }) => decision)).toEqual(
      said.map(({ decision }) => decision).toReversed(),
    )
    const last = await post(`/questionnaire-responses/${draft.id}/submit`, {
      ...{ revision: draft.revision, locale: 'en' },
    })
    expect(last.status < 300).toBe(statusOf(said, 'study') === 'permit')
  })
})

function statusOf(said: readonly { about: string; decision: 'permit' | 'deny' }[], about: string) {
  return consentStatus(
    said.flatMap((each, index) =>
      each.about === about ? [{ decision: each.decision, decidedAt: new Date(index) }] : [],
    ),
  )
}

/** What the doors of consents say now, by what it is about. */
async function shownIn(): Promise<Record<string, string>> {
  const listed = (await get('/consents/claims?locale=en')) as {
    claims: { claim: string; isNeeded: boolean; status: string }[]
  }
  const asked = (await get('/consents/asked')) as { consents: { status: string }[] }
  const shown = listed.claims.filter(({ isNeeded }) => !isNeeded)
  return {
    study: asked.consents[0]?.status ?? 'none',
    ...Object.fromEntries(shown.map(({ claim, status }) => [claim, status])),
  }
}

/** Whether the patient is counted in the study, as those who count find it in the record. */
async function mayCount(patient: string, study: string): Promise<boolean> {
  const { id } = await persona('patient')
  const [latest] = await rowsOf(`SELECT decision FROM consents
    WHERE owner_id = '${id}' AND patient_id = '${patient}' AND purpose_id = '${study}'
    ORDER BY decided_at DESC LIMIT 1`)
  return latest?.['decision'] === 'permit'
}
