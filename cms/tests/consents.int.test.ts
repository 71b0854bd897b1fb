import { askedConsentsSchema } from '@share4rare/schemas'
import { beforeEach, describe, expect, it } from 'vitest'

import { givenADecision, givenAnswers } from './support/given-answers.ts'
import { givenADisease, givenAPatient } from './support/given-people.ts'
import { givenAQuestionnaire, givenAStudy } from './support/given-questionnaire.ts'
import { givenARequest, givenARequestInReview, givenTheCallEnds } from './support/given-request.ts'
import { tokenOf, type PersonaName } from './support/personas.ts'
import { refusal, refusalOf, rest } from './support/rest.ts'
import { emptyRecord, startedCms } from './support/started-cms.ts'

let questionnaire: string
let study: string
let patient: string
let forStudy: { kind: 'study'; study: string }

beforeEach(async () => {
  await emptyRecord()
  questionnaire = await givenAQuestionnaire()
  study = await givenAStudy(questionnaire)
  patient = await givenAPatient('patient')
  forStudy = { kind: 'study', study }
})

async function decide(name: PersonaName, statement: object) {
  const body = {
    patient,
    purpose: forStudy,
    textVersion: 'study-1',
    decision: 'permit',
    ...statement,
  }
  return rest('POST', '/consents/decide', { token: await tokenOf(name), body })
}

async function asked(name: PersonaName) {
  const { body } = await rest('GET', '/consents/asked', { token: await tokenOf(name) })
  return askedConsentsSchema.parse(body).consents
}

async function answered(): Promise<void> {
  await givenADecision('patient', { patient, purpose: forStudy })
  await givenAnswers('patient', { patient, questionnaire, answers: { pain: 1, has_help: false } })
}

const toRequest = (request: string) => ({
  purpose: { kind: 'request', request },
  textVersion: 'request-1',
})

describe('deciding about a study', () => {
  it('adds a statement, and never changes one', async () => {
    await decide('patient', {})
    await decide('patient', { decision: 'deny' })
    await decide('patient', {})
    const { payload } = await startedCms()
    const { docs } = await payload.find({
      collection: 'consents',
      sort: 'decidedAt',
      overrideAccess: true,
    })
    expect(docs.map(({ decision }) => decision)).toEqual(['permit', 'deny', 'permit'])
    expect(await asked('patient')).toMatchObject([{ status: 'permit', purpose: forStudy }])
  })

  it('is refused for somebody else’s patient as if there were none', async () => {
    const reply = await decide('another patient', {})
    expect(refusalOf(reply)).toEqual(refusal(404, 'not-found'))
  })

  it('is refused to staff', async () => {
    expect(refusalOf(await decide('validator', {}))).toEqual(refusal(401, 'sign-in-needed'))
  })

  it('is refused on a text that is not the one that is asked', async () => {
    const reply = await decide('patient', { textVersion: 'study-0' })
    expect(refusalOf(reply)).toEqual([400, 'input-invalid at textVersion'])
  })

  it('is refused where the study is not open', async () => {
    const closed = await givenAStudy(questionnaire, { state: 'closed' })
    const reply = await decide('patient', { purpose: { kind: 'study', study: closed } })
    expect(refusalOf(reply)).toEqual(refusal(403, 'not-open'))
  })

  it('is asked only of those whose disease the study is about', async () => {
    const group = await givenADisease('ORPHA:1', { level: 'group' })
    const disease = await givenADisease('ORPHA:2', { parent: group })
    const inGroup = await givenAPatient('patient', { disease })
    const aboutGroup = await givenAStudy(questionnaire, { diseaseGroup: group })
    const about = (await asked('patient')).filter(
      ({ purpose }) => 'study' in purpose && purpose.study === aboutGroup,
    )
    expect(about.map((each) => each.patient.id)).toEqual([inGroup])
  })

  it('can be withdrawn after the study was closed', async () => {
    await decide('patient', {})
    const { payload } = await startedCms()
    await payload.update({
      collection: 'studies',
      id: study,
      data: { state: 'closed' },
      overrideAccess: true,
    })
    const reply = await decide('patient', { decision: 'deny' })
    expect(reply.status).toBe(201)
  })
})

describe('deciding about a research request', () => {
  it('is asked of those who handed in the answers that it asks for, and of nobody else', async () => {
    await answered()
    await givenAPatient('another patient')
    const request = await givenARequestInReview(questionnaire)
    const toOwner = (await asked('patient')).filter(({ purpose }) => purpose.kind === 'request')
    const toOther = (await asked('another patient')).filter(
      ({ purpose }) => purpose.kind === 'request',
    )
    expect(toOwner).toMatchObject([{ status: 'not-asked', purpose: { request } }])
    expect(toOther).toEqual([])
  })

  it('is not asked before the review has begun', async () => {
    await answered()
    const request = await givenARequest(questionnaire)
    expect(refusalOf(await decide('patient', toRequest(request)))).toEqual(
      refusal(404, 'not-found'),
    )
  })

  it('is not possible for those who are not asked', async () => {
    const request = await givenARequestInReview(questionnaire)
    expect(refusalOf(await decide('patient', toRequest(request)))).toEqual(
      refusal(404, 'not-found'),
    )
  })

  it('is not covered by a consent to a study', async () => {
    await answered()
    await givenARequestInReview(questionnaire)
    const statuses = (await asked('patient')).map(({ purpose, status }) => [purpose.kind, status])
    expect(Object.fromEntries(statuses)).toEqual({ study: 'permit', request: 'not-asked' })
  })

  it('ends with the call for a yes, and never for a no', async () => {
    await answered()
    const request = await givenARequestInReview(questionnaire)
    expect((await decide('patient', toRequest(request))).status).toBe(201)
    await givenTheCallEnds(request)
    const yes = await decide('patient', toRequest(request))
    const no = await decide('patient', { ...toRequest(request), decision: 'deny' })
    expect(refusalOf(yes)).toEqual(refusal(409, 'call-closed'))
    expect(no.status).toBe(201)
  })
})
