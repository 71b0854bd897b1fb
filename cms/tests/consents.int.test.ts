import { askedConsentsSchema } from '@share4rare/schemas'
import { beforeEach, describe, expect, it } from 'vitest'

import { givenADecision, givenAnswers } from './support/given-answers.ts'
import { givenADisease, givenAPatient } from './support/given-people.ts'
import { givenAQuestionnaire, givenAStudy } from './support/given-questionnaire.ts'
import {
  givenARequest,
  givenARequestInReview,
  givenItIsApproved,
  givenTheCallEnds,
} from './support/given-request.ts'
import { rowsOf } from './support/newcomers.ts'
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

async function asked(name: PersonaName, locale = 'en') {
  const { body } = await rest('GET', `/consents/asked?locale=${locale}`, {
    token: await tokenOf(name),
  })
  return askedConsentsSchema.parse(body).consents
}

async function answered(): Promise<void> {
  await givenADecision('patient', { patient, purpose: forStudy })
  await givenAnswers('patient', { patient, questionnaire, answers: { pain: 1, has_help: false } })
}

async function aboutRequests(name: PersonaName) {
  return (await asked(name)).filter(({ purpose }) => purpose.kind === 'request')
}

async function givenTheStudyCloses(): Promise<void> {
  const { payload } = await startedCms()
  const data = { state: 'closed' } as const
  await payload.update({ collection: 'studies', id: study, data, overrideAccess: true })
}

async function givenItIs(request: string, state: 'delivered' | 'rejected'): Promise<void> {
  const { payload } = await startedCms()
  const data = { state }
  await payload.update({ collection: 'requests', id: request, data, overrideAccess: true })
}

async function statementsAndAudit() {
  const { payload } = await startedCms()
  const found = { limit: 100, depth: 0 }
  const { docs: consents } = await payload.find({
    collection: 'consents',
    ...found,
    overrideAccess: true,
  })
  const where = { action: { equals: 'consent.decided' } }
  const { docs: audit } = await payload.find({
    collection: 'audit',
    where,
    ...found,
    overrideAccess: true,
  })
  return { consents, audit }
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

  it('is no yes for an adult before the guardianship is approved, and a no at any time', async () => {
    patient = await givenAPatient('caregiver', { relationship: 'ward' })
    expect(refusalOf(await decide('caregiver', {}))).toEqual(refusal(403, 'guardianship-waiting'))
    expect(await asked('caregiver')).toMatchObject([{ patient: { waitsFor: 'guardianship' } }])
    expect((await decide('caregiver', { decision: 'deny' })).status).toBe(201)
    await rowsOf(`UPDATE patients SET guardianship = 'approved' WHERE id = '${patient}'`)
    expect((await decide('caregiver', {})).status).toBe(201)
    expect(await asked('caregiver')).toMatchObject([{ patient: { waitsFor: null } }])
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
    await givenTheStudyCloses()
    expect(await asked('patient')).toMatchObject([{ status: 'permit', takesYes: false }])
    expect((await decide('patient', { decision: 'deny' })).status).toBe(201)
    expect(await asked('patient')).toMatchObject([{ status: 'deny', takesYes: false }])
  })

  it('is asked no more once the study was closed, where nothing was said', async () => {
    await givenTheStudyCloses()
    expect(await asked('patient')).toEqual([])
  })

  it('says who asks, and which answers are counted', async () => {
    const answers = { questionnaire: expect.stringContaining('Example') as string }
    expect(await asked('patient')).toMatchObject([
      { team: 'Testers', asked: [{ ...answers, items: ['Pain today', 'Any help?'] }] },
    ])
  })
})

describe('what is written into the record', () => {
  const nowhere = '00000000-0000-0000-0000-000000000000'
  const words = 'I have pain, my doctor is Dr Example'

  it.each([
    ['a patient', { patient: words }, 'patient'],
    ['a request', { purpose: { kind: 'request', request: words } }, 'purpose'],
    ['a study', { purpose: { kind: 'study', study: words } }, 'purpose'],
    ['much', { purpose: { kind: 'request', request: words.repeat(2000) } }, 'purpose'],
  ])('never is what a member types for %s', async (_what, more, at) => {
    const reply = await decide('patient', { decision: 'deny', ...more })
    expect(refusalOf(reply)).toEqual([400, `input-invalid at ${at}`])
    expect(await statementsAndAudit()).toEqual({ consents: [], audit: [] })
  })

  it.each(['permit', 'deny'])('never is a %s to what is nowhere', async (decision) => {
    const replies = [
      await decide('patient', { decision, purpose: { kind: 'study', study: nowhere } }),
      await decide('patient', { decision, purpose: { kind: 'request', request: nowhere } }),
    ]
    expect(replies.map(refusalOf)).toEqual(replies.map(() => refusal(404, 'not-found')))
    expect(await statementsAndAudit()).toEqual({ consents: [], audit: [] })
  })

  it.each(['permit', 'deny'])(
    'never is a %s to what this patient was not asked',
    async (decision) => {
      const group = await givenADisease('ORPHA:1', { level: 'group' })
      const elsewhere = await givenAStudy(questionnaire, { diseaseGroup: group })
      const request = await givenARequestInReview(questionnaire)
      const replies = [
        await decide('patient', { decision, purpose: { kind: 'study', study: elsewhere } }),
        await decide('patient', { decision, ...toRequest(request) }),
      ]
      expect(replies.map(refusalOf)).toEqual(replies.map(() => refusal(404, 'not-found')))
      expect(await statementsAndAudit()).toEqual({ consents: [], audit: [] })
    },
  )

  it('never is a version of a text that is not in force, for a no either', async () => {
    await givenTheStudyCloses()
    const reply = await decide('patient', { decision: 'deny', textVersion: '<script>' })
    expect(refusalOf(reply)).toEqual([400, 'input-invalid at textVersion'])
    expect(await statementsAndAudit()).toEqual({ consents: [], audit: [] })
  })

  it('is the study, and in the audit its id', async () => {
    await decide('patient', {})
    const { consents, audit } = await statementsAndAudit()
    expect(consents).toMatchObject([{ purposeId: study, textVersion: 'study-1' }])
    expect(audit).toMatchObject([{ subject: study, person: patient }])
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

  it('says who asks, and which questions, in the reader’s language', async () => {
    await answered()
    await givenARequestInReview(questionnaire)
    const answers = { questionnaire: expect.stringContaining('Example') as string }
    expect(await aboutRequests('patient')).toMatchObject([
      { team: 'Testers', asked: [{ ...answers, items: ['Pain today'] }] },
    ])
  })

  it('says what is still possible, and what became of it', async () => {
    await answered()
    const request = await givenARequestInReview(questionnaire)
    const open = await aboutRequests('patient')
    await givenTheCallEnds(request)
    const closed = await aboutRequests('patient')
    await givenItIsApproved(request)
    await givenItIs(request, 'delivered')
    const over = await aboutRequests('patient')
    expect([...open, ...closed, ...over]).toMatchObject([
      { takesYes: true, figures: 'to-come' },
      { takesYes: false, figures: 'to-come' },
      { takesYes: false, figures: 'released' },
    ])
  })

  it('takes no yes once the committee has rejected it, and says so', async () => {
    await answered()
    const request = await givenARequestInReview(questionnaire)
    await givenItIs(request, 'rejected')
    expect(refusalOf(await decide('patient', toRequest(request)))).toEqual(
      refusal(409, 'call-closed'),
    )
    expect(await aboutRequests('patient')).toMatchObject([{ takesYes: false, figures: 'none' }])
  })

  it('can be withdrawn when figures were released, and when the disease is another one', async () => {
    const group = await givenADisease('ORPHA:1', { level: 'group' })
    const disease = await givenADisease('ORPHA:2', { parent: group })
    const { payload } = await startedCms()
    const put = (data: { disease: string | null } | { validation: 'validated' }) =>
      payload.update({ collection: 'patients', id: patient, data, overrideAccess: true })
    await put({ disease })
    await put({ validation: 'validated' })
    await answered()
    const request = await givenARequestInReview(questionnaire, { diseaseGroup: group })
    await decide('patient', toRequest(request))
    await put({ disease: null })
    await givenItIs(request, 'delivered')
    expect(await aboutRequests('patient')).toMatchObject([{ status: 'permit' }])
    const no = await decide('patient', { ...toRequest(request), decision: 'deny' })
    expect(no.status).toBe(201)
    expect(await aboutRequests('patient')).toMatchObject([{ status: 'deny', takesYes: false }])
  })
})
