import { guardianshipStates, isFrozen, type ConsentPurpose } from '@share4rare/schemas'
import fc from 'fast-check'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'

import '../../tests/support/property-seed.ts'
import { isFrozenSql } from '../src/collections/patients/is-frozen-sql.ts'
import { tellComingOfAge } from '../src/jobs/tell-coming-of-age.ts'
import { comeOfAge, givenAChild } from './support/given-a-child.ts'
import { givenAGrant, theGrant } from './support/given-a-grant.ts'
import { givenADecision, givenADraft, givenAnswers } from './support/given-answers.ts'
import { givenADocument } from './support/given-documents.ts'
import { pdf } from './support/given-files.ts'
import { givenAPurpose } from './support/given-questionnaire.ts'
import { rowsOf, yearsAgo } from './support/newcomers.ts'
import { peopleInSnapshot } from './support/people-in-snapshot.ts'
import { persona, tokenOf } from './support/personas.ts'
import { refusalOf, rest } from './support/rest.ts'
import { emptyRecord, startedCms, withDatabase } from './support/started-cms.ts'
import { worker } from './support/work-context.ts'

let questionnaire: string
let purpose: Extract<ConsentPurpose, { kind: 'study' }>

beforeAll(emptyRecord)

beforeEach(async () => {
  await emptyRecord()
  ;({ questionnaire, purpose } = await givenAPurpose())
})

const peopleNow = () => peopleInSnapshot(questionnaire, purpose)

const mails = () => rowsOf('SELECT template, recipient_id AS who FROM mails ORDER BY template')

describe('the notices', () => {
  it('are written once each, to the guardian, and neither before nor after', async () => {
    await givenAChild(yearsAgo(18, 300))
    await givenAChild(yearsAgo(18, 100))
    await givenAChild(yearsAgo(18, 20))
    await givenAChild(yearsAgo(18, 0))
    await tellComingOfAge(await worker({ kind: 'tell-coming-of-age', subject: 'all' }))
    await tellComingOfAge(await worker({ kind: 'tell-coming-of-age', subject: 'all' }))
    const { id: who } = await persona('caregiver')
    expect(await mails()).toEqual([
      { template: 'coming-of-age-in-one-month', who },
      { template: 'coming-of-age-in-six-months', who },
    ])
  })
})

describe('whoever has come of age', () => {
  it('is known by the database by the same rule, on leap days too', async () => {
    const { databaseUrl } = await startedCms()
    const days = (min: string, max: string) =>
      fc
        .date({ min: new Date(min), max: new Date(max), noInvalidDate: true })
        .map((date) => date.toISOString().slice(0, 10))
    const births = fc.oneof(
      days('2000-01-01', '2012-01-01'),
      fc.constantFrom('2004-02-29', '2008-02-29'),
    )
    const todays = fc.oneof(
      days('2018-01-01', '2030-01-01'),
      fc.constantFrom('2022-02-28', '2022-03-01', '2026-02-28', '2026-03-01'),
    )
    const states = fc.constantFrom(null, ...guardianshipStates)
    await withDatabase(databaseUrl, (client) =>
      fc.assert(
        fc.asyncProperty(births, todays, states, async (birthDate, today, guardianship) => {
          const moment = `'${today}T12:00:00Z'::timestamptz`
          const { rows } = await client.query<{ frozen: boolean }>(
            `SELECT ${isFrozenSql.replace('now()', moment)} AS frozen
             FROM (VALUES ('child', '${birthDate}T00:00:00Z'::timestamptz, $1::text))
               patient (relationship, birth_date, guardianship)`,
            [guardianship],
          )
          const child = { relationship: 'child', birthDate, guardianship } as const
          expect(rows).toEqual([{ frozen: isFrozen(child, today) }])
        }),
      ),
    )
  })

  it('stands in no new snapshot, though everything was agreed to before', async () => {
    const patient = await givenAChild('2012-01-01')
    await givenADecision('caregiver', { patient, purpose })
    await givenAnswers('caregiver', {
      patient,
      questionnaire,
      answers: { pain: 3, has_help: false },
    })
    expect(await peopleNow()).toBe(1)
    await comeOfAge(patient)
    expect(await peopleNow()).toBe(0)
  })

  it('has a guardian who can still look and withdraw, and nothing else', async () => {
    const patient = await givenAChild('2012-01-01')
    const token = await tokenOf('caregiver')
    await givenADecision('caregiver', { patient, purpose })
    const { id, revision } = await givenADraft('caregiver', {
      ...{ patient, questionnaire },
      answers: { pain: 1, has_help: false },
    })
    const proof = await givenADocument('caregiver', { patient, kind: 'medical-proof' })
    await givenAGrant('caregiver', patient)
    await comeOfAge(patient)
    const said = { patient, purpose, textVersion: 'study-1' }
    const close = { password: 'whatever it is', answers: 'withdrawn' }
    const tries = await Promise.all([
      rest('PATCH', `/questionnaire-responses/${id}/answers`, {
        token,
        body: { revision, changes: { pain: 4 } },
      }),
      rest('POST', `/questionnaire-responses/${id}/submit`, {
        token,
        body: { revision, locale: 'en' },
      }),
      rest('POST', '/questionnaire-responses/begin', { token, body: { patient, questionnaire } }),
      rest('POST', '/consents/decide', { token, body: { ...said, decision: 'permit' } }),
      rest('POST', `/patients/${patient}/symptoms/keep`, {
        token,
        body: { hpoId: 'HP:0001250' },
      }),
      rest('POST', `/patients/${patient}/own-words/keep`, {
        token,
        body: { words: 'burning feet', language: 'en' },
      }),
      rest('POST', `/patients/${patient}/close`, { token, body: close }),
      rest('POST', '/members/close', { token, body: close }),
      rest('POST', '/partner-grants/invite', {
        token,
        body: { patient, email: 'friend@new.example', locale: 'en' },
      }),
      rest('POST', `/partner-grants/${theGrant}/renew`, { token }),
      rest('POST', `/documents/add?patient=${patient}&kind=other`, { token, file: pdf }),
      rest('POST', `/documents/${proof}/remove`, { token }),
    ])
    expect(tries.map((reply) => refusalOf(reply))).toEqual(tries.map(() => [403, 'frozen']))
    expect((await rest('GET', '/consents/asked', { token })).body).toMatchObject({
      consents: [{ patient: { waitsFor: 'adult' } }],
    })
    const past = await rest('PATCH', `/patients/${patient}`, { token, body: { name: 'Other' } })
    expect(past.status).toBe(403)
    const validator = await tokenOf('validator')
    const anew = { token: validator, body: { validation: 'validated' } }
    expect((await rest('PATCH', `/patients/${patient}`, anew)).status).toBe(403)
    const withdrawn = await rest('POST', '/consents/decide', {
      token,
      body: { ...said, decision: 'deny' },
    })
    expect(withdrawn.status).toBe(201)
    expect((await rest('GET', '/patients/mine', { token })).body).toMatchObject({
      patients: [{ id: patient }],
    })
  })
})
