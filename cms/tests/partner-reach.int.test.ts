import { partnerEvents, partnerGrantAt, type PartnerEvent } from '@share4rare/schemas'
import fc from 'fast-check'
import { createLocalReq } from 'payload'
import { beforeEach, describe, expect, it } from 'vitest'

import { handlers } from '../src/jobs/handlers.ts'
import { givenADecision, givenAnswers } from './support/given-answers.ts'
import { answering, givenACrowd, givenAllSay } from './support/given-crowd.ts'
import { givenADisease, givenAPatient } from './support/given-people.ts'
import { givenAQuestionnaire, givenAStudy } from './support/given-questionnaire.ts'
import { rowsOf } from './support/newcomers.ts'
import { persona, tokenOf } from './support/personas.ts'
import { rest } from './support/rest.ts'
import { emptyRecord, startedCms } from './support/started-cms.ts'
import { worker } from './support/work-context.ts'

beforeEach(emptyRecord)

const day = 24 * 3600 * 1000

/** A grant about a patient to the partner, with this history. */
async function givenAGrant(grant: string, patient: string, events: readonly PartnerEvent[]) {
  const { payload } = await startedCms()
  const [granter, partner] = [(await persona('patient')).id, (await persona('partner')).id]
  for (const { event, at } of events)
    await payload.create({
      collection: 'partner-grants',
      data: { grant, event, granter, patient, partner, at: at.toISOString() },
      depth: 0,
      overrideAccess: true, // what happened in the past
      req: await createLocalReq({}, payload),
    })
}

const yesterday = (): PartnerEvent[] =>
  (['granted', 'accepted'] as const).map((event) => ({ event, at: new Date(Date.now() - day) }))

const asked = async (path: string) => rest('GET', path, { token: await tokenOf('partner') })
const shared = async () =>
  ((await asked('/partner-grants/shared')).body as { shared: { grant: string }[] }).shared

describe('what a partner is shown', () => {
  it('follows from the events alone, at every moment of every history', async () => {
    const event = fc.record({
      event: fc.constantFrom(...partnerEvents),
      // Half a day off, so that no event falls on the moment of the look itself.
      at: fc
        .integer({ min: -420, max: 30 })
        .map((days) => new Date(Date.now() + (days + 0.5) * day)),
    })
    const began = fc.constantFrom(-400.5, -370.5, -20.5, -13.5, -1.5)
    const history = fc.tuple(began, fc.array(event, { maxLength: 6 })).map(([first, events]) => {
      const granted = { event: 'granted' as const, at: new Date(Date.now() + first * day) }
      const accepted = { event: 'accepted' as const, at: new Date(granted.at.getTime() + day / 4) }
      return [granted, accepted, ...events]
    })
    const histories = fc.sample(history, { numRuns: 40, seed: fc.readConfigureGlobal().seed ?? 1 })
    const patient = await givenAPatient('patient')
    for (const [index, events] of histories.entries())
      await givenAGrant(`grant ${String(index)}`, patient, events)
    const held = histories.flatMap((events, index) =>
      partnerGrantAt(events, new Date()).state === 'held' ? [`grant ${String(index)}`] : [],
    )
    expect((await shared()).map(({ grant }) => grant).toSorted()).toEqual(held.toSorted())
    expect([held.length > 0, held.length < histories.length]).toEqual([true, true])
  })

  it('is, of studies, the released charts of those that the patient is in, and no value of theirs', async () => {
    const questionnaire = await givenAQuestionnaire()
    const study = await givenAStudy(questionnaire)
    const disease = await givenADisease('ORPHA:1')
    const people = await givenACrowd(questionnaire, answering(40, disease))
    await givenAllSay('permit', people, { kind: 'study', study })
    const job = { kind: 'release-peer-charts', subject: study } as const
    await handlers['release-peer-charts'](await worker(job))
    const patient = await givenAPatient('patient', { disease })
    await givenAGrant('grant', patient, yesterday())
    expect(await shared()).toMatchObject([{ studies: [] }])
    const purpose = { kind: 'study', study } as const
    await givenADecision('patient', { patient, purpose })
    await givenAnswers('patient', {
      patient,
      questionnaire,
      answers: { pain: 7, has_help: true, who_helps: 'canary-friend' },
    })
    expect(await shared()).toMatchObject([
      {
        studies: [
          { title: 'A study', charts: [{ item: { code: 'pain' }, chart: { item: 'pain' } }] },
        ],
      },
    ])
    const { text } = await asked('/partner-grants/shared')
    expect(text).not.toMatch(/canary|"own"|"answers"|birth|owner|email/i)
    await givenADecision('patient', { patient, purpose, decision: 'deny' })
    expect(await shared()).toMatchObject([{ studies: [] }])
  })
})

describe('a partner with all the ids of the patient', () => {
  it('gets nothing else by any door, and changes nothing', async () => {
    const questionnaire = await givenAQuestionnaire()
    const study = await givenAStudy(questionnaire)
    const patient = await givenAPatient('patient')
    await rowsOf(`INSERT INTO own_symptoms (patient_id, words, language, told_on)
      VALUES ('${patient}', 'canary-symptom', 'en', now())`)
    await rowsOf(`UPDATE patients SET
      disease_in_own_words = 'canary-disease', birth_date = '1971-07-17' WHERE id = '${patient}'`)
    await givenADecision('patient', { patient, purpose: { kind: 'study', study } })
    const answers = { pain: 7, has_help: true, who_helps: 'canary-friend' }
    const response = await givenAnswers('patient', { patient, questionnaire, answers })
    await givenAGrant('grant', patient, yesterday())
    const { id: owner } = await persona('patient')
    const before = await standing(patient)
    const token = await tokenOf('partner')
    const looks = [
      ...[`/patients/${patient}?depth=2`, `/members/${owner}`, `/partner-grants/of/${patient}`],
      ...[`/patients?where[id][equals]=${patient}`, `/patients/count?where[id][equals]=${patient}`],
      ...[`/patients?sort=birthDate`, `/patients?where[owner][equals]=${owner}`, '/patients/mine'],
      ...[`/questionnaire-responses/${response}?depth=2`, `/questionnaire-responses/tasks`],
      ...[`/questionnaire-responses/${response}/answering`, '/partner-grants'],
      ...[`/questionnaire-responses/${response}/position`, '/consents/asked', '/consents'],
      ...[`/consents?where[patient][equals]=${patient}`, `/audit?where[person][equals]=${patient}`],
      ...[`/partner-grants?where[patient.birthDate][exists]=true`, `/partner-grants/count`],
      `/questionnaire-responses?where[patient.name][exists]=true&populate[patients][birthDate]=true`,
    ]
    const changes: [string, object][] = [
      [`/patients/${patient}/symptoms/keep`, { hpoId: 'HP:0001250' }],
      [`/patients/${patient}/own-words/keep`, { words: 'mine', language: 'en' }],
      ['/questionnaire-responses/begin', { patient, questionnaire }],
      [`/questionnaire-responses/${response}/submit`, { revision: 1, locale: 'en' }],
      ['/partner-grants/invite', { patient, email: 'friend@new.example', locale: 'en' }],
      ['/partner-grants/grant/renew', {}],
      [
        '/consents/decide',
        { patient, purpose: { kind: 'study', study }, textVersion: 'study-1', decision: 'deny' },
      ],
    ]
    const replies = [
      ...(await Promise.all(looks.map((path) => rest('GET', path, { token })))),
      ...(await Promise.all(changes.map(([path, body]) => rest('POST', path, { token, body })))),
    ]
    const told = replies.filter(({ text }) =>
      new RegExp(`canary|1971|Ada Example|"totalDocs":[1-9]|${response}|"pain"`).test(text),
    )
    expect(told.map(({ text }) => text)).toEqual([])
    expect(replies.filter(({ status }) => status >= 500)).toEqual([])
    expect(await standing(patient)).toEqual(before)
  })
})

/** All that a stranger could have changed about a patient. */
async function standing(patient: string) {
  return rowsOf(`SELECT (SELECT row_to_json(patients)::text FROM patients WHERE id = '${patient}') AS patient,
    (SELECT count(*) FROM questionnaire_responses) AS responses, (SELECT count(*) FROM consents) AS consents,
    (SELECT count(*) FROM partner_grants) AS events, (SELECT count(*) FROM one_time_tokens) AS links`)
}
