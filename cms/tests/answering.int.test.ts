import {
  begunResponseSchema,
  receiptSchema,
  savedAnswersSchema,
  staleRevisionSchema,
} from '@share4rare/schemas'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { givenADecision, givenADraft } from './support/given-answers.ts'
import { givenAPatient } from './support/given-people.ts'
import { givenAQuestionnaire, givenAStudy } from './support/given-questionnaire.ts'
import { tokenOf } from './support/personas.ts'
import { problemsOf, refusal, refusalOf, rest } from './support/rest.ts'
import { emptyRecord, startedCms } from './support/started-cms.ts'

let questionnaire: string
let study: string
let patient: string
let token: string
const whole = { pain: 3, has_help: false }

beforeAll(async () => {
  await emptyRecord()
  token = await tokenOf('patient')
  questionnaire = await givenAQuestionnaire()
  study = await givenAStudy(questionnaire)
})

beforeEach(async () => {
  patient = await givenAPatient('patient')
})

const begin = () =>
  rest('POST', '/questionnaire-responses/begin', { token, body: { patient, questionnaire } })

const save = (id: string, revision: number, changes: object, page?: string) =>
  rest('PATCH', `/questionnaire-responses/${id}/answers`, {
    token,
    body: { revision, changes, page },
  })

const submit = (id: string, revision: number, locale = 'en') =>
  rest('POST', `/questionnaire-responses/${id}/submit`, { token, body: { revision, locale } })

const answering = async (id: string) =>
  (await rest('GET', `/questionnaire-responses/${id}/answering`, { token })).body

const consent = () => givenADecision('patient', { patient, purpose: { kind: 'study', study } })

const drafted = (answers: Record<string, string | number | boolean> = whole) =>
  givenADraft('patient', { patient, questionnaire, answers })

describe('beginning', () => {
  it('gives the same draft to five requests at once', async () => {
    const replies = await Promise.all([1, 2, 3, 4, 5].map(begin))
    const ids = replies.map(({ body }) => begunResponseSchema.parse(body).id)
    expect(new Set(ids).size).toBe(1)
    const { payload } = await startedCms()
    const { totalDocs } = await payload.count({
      collection: 'questionnaire-responses',
      where: { patient: { equals: patient } },
      overrideAccess: true,
    })
    expect(totalDocs).toBe(1)
  })

  it('is refused for somebody else’s patient as if there were none', async () => {
    const body = { patient, questionnaire }
    const other = await tokenOf('another patient')
    const reply = await rest('POST', '/questionnaire-responses/begin', { token: other, body })
    expect(refusalOf(reply)).toEqual(refusal(404, 'not-found'))
  })

  it('is refused where no open study asks for the questionnaire', async () => {
    const unasked = await givenAQuestionnaire()
    await givenAStudy(unasked, { state: 'closed' })
    const body = { patient, questionnaire: unasked }
    const reply = await rest('POST', '/questionnaire-responses/begin', { token, body })
    expect(refusalOf(reply)).toEqual(refusal(403, 'not-open'))
  })

  it.each(['no-uuid', '', '00000000-0000-0000-0000-000000000000'])(
    'finds no patient under the id “%s”',
    async (id) => {
      const body = { patient: id, questionnaire }
      const reply = await rest('POST', '/questionnaire-responses/begin', { token, body })
      expect(refusalOf(reply)).toEqual(refusal(404, 'not-found'))
    },
  )
})

describe('saving', () => {
  it('lets exactly one of twenty saves on one revision win, and tells the others what stands', async () => {
    const { id, revision } = await drafted({})
    const values = Array.from({ length: 20 }, (_, index) => index % 11)
    const replies = await Promise.all(values.map((pain) => save(id, revision, { pain })))
    const won = replies.filter(({ status }) => status === 200)
    const stale = replies.filter(({ status }) => status === 409)
    expect([won.length, stale.length]).toEqual([1, 19])
    const kept = await answering(id)
    const told = stale.map(({ body }) => staleRevisionSchema.parse(body))
    expect(kept).toMatchObject({ revision: revision + 1, answers: told[0]?.answers })
    expect(new Set(told.map((each) => each.revision))).toEqual(new Set([revision + 1]))
  })

  it('keeps the answers that fit, and names the others', async () => {
    const { id, revision } = await drafted({})
    const changes = { pain: 11, has_help: true, who_helps: 'x'.repeat(41), unknown_code: 'x' }
    const saved = savedAnswersSchema.parse((await save(id, revision, changes)).body)
    expect(saved.problems.map(({ at }) => at).toSorted()).toEqual([
      'pain',
      'unknown_code',
      'who_helps',
    ])
    expect(await answering(id)).toMatchObject({ answers: { has_help: true } })
  })

  it('changes what is named, takes back what is null, and leaves the rest', async () => {
    const { id, revision } = await drafted({ pain: 3, has_help: true, who_helps: 'Oma Example' })
    await save(id, revision, { pain: null, who_helps: 'Nobody' }, 'page_one')
    expect(await answering(id)).toMatchObject({
      answers: { has_help: true, who_helps: 'Nobody' },
      page: 'page_one',
    })
  })

  it('remembers no page that the questionnaire does not have', async () => {
    const { id, revision } = await drafted({})
    await save(id, revision, {}, 'page_one')
    expect((await save(id, revision + 1, { pain: 4 }, 'page_of_another')).status).toBe(200)
    expect(await answering(id)).toMatchObject({ answers: { pain: 4 }, page: 'page_one' })
    const reply = await save(id, revision + 2, { pain: 5 }, '../../<b>')
    expect(problemsOf(reply)).toEqual(['input-invalid at page'])
  })

  it('is not possible for anybody else', async () => {
    const { id, revision } = await drafted({})
    const path = `/questionnaire-responses/${id}/answers`
    const body = { revision, changes: { pain: 1 } }
    const other = await rest('PATCH', path, { token: await tokenOf('another patient'), body })
    const staff = await rest('PATCH', path, { token: await tokenOf('administrator'), body })
    expect(refusalOf(other)).toEqual(refusal(404, 'not-found'))
    expect(refusalOf(staff)).toEqual(refusal(401, 'sign-in-needed'))
  })

  it.each([
    ['no revision', { changes: {} }],
    ['a negative revision', { revision: -1, changes: {} }],
    ['an answer that is an object', { revision: 0, changes: { pain: { $gt: 0 } } }],
    ['no changes', { revision: 0 }],
  ])('refuses a body with %s', async (_what, body) => {
    const { id } = await drafted({})
    const reply = await rest('PATCH', `/questionnaire-responses/${id}/answers`, { token, body })
    expect(reply.status).toBe(400)
    expect(problemsOf(reply)[0]).toContain('input-invalid')
  })
})

describe('handing in', () => {
  it('keeps the questions as they were shown, in the language of the reader', async () => {
    await consent()
    const { id, revision } = await drafted({ pain: 3, has_help: true })
    await submit(id, revision, 'es')
    expect(await answering(id)).toMatchObject({
      status: 'completed',
      asAsked: {
        locale: 'es',
        items: [
          { code: 'pain', question: 'Pain today', answer: '3' },
          { code: 'has_help', question: 'Any help?', answer: 'Sí' },
          { code: 'who_helps', answer: '' },
        ],
      },
    })
  })

  it('gives the same receipt when it is done twice, also at once', async () => {
    await consent()
    const { id, revision } = await drafted()
    const atOnce = Array.from({ length: 3 }, () => submit(id, revision))
    const replies = [...(await Promise.all(atOnce)), await submit(id, revision)]
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    const receipts = replies.map(({ body }) => receiptSchema.parse(body).submittedAt)
    expect(new Set(receipts).size).toBe(1)
  })

  it('drops answers to questions that are hidden by others', async () => {
    await consent()
    const { id, revision } = await drafted({ pain: 3, has_help: true, who_helps: 'Oma Example' })
    await save(id, revision, { has_help: false })
    await submit(id, revision + 1)
    expect(await answering(id)).toMatchObject({ answers: whole })
    expect(JSON.stringify(await answering(id))).not.toContain('Oma Example')
  })

  it('names every required answer that is missing', async () => {
    await consent()
    const { id, revision } = await drafted({})
    const reply = await submit(id, revision)
    expect(refusalOf(reply)).toEqual([422, 'answer-missing at pain', 'answer-missing at has_help'])
  })

  it('needs a consent to a study that asks for it', async () => {
    const { id, revision } = await drafted()
    expect(refusalOf(await submit(id, revision))).toEqual(refusal(403, 'consent-missing'))
  })

  it('is refused after the consent was withdrawn', async () => {
    await consent()
    await givenADecision('patient', {
      patient,
      purpose: { kind: 'study', study },
      decision: 'deny',
    })
    const { id, revision } = await drafted()
    expect(refusalOf(await submit(id, revision))).toEqual(refusal(403, 'consent-missing'))
  })

  it.each(['submitted', 'refused'] as const)(
    'is refused while validation is %s',
    async (validation) => {
      patient = await givenAPatient('patient', { validation })
      await consent()
      const { id, revision } = await drafted()
      expect(refusalOf(await submit(id, revision))).toEqual(refusal(403, 'not-validated'))
    },
  )

  it('is refused on a revision that is not the last', async () => {
    await consent()
    const { id, revision } = await drafted()
    expect(refusalOf(await submit(id, revision - 1))).toEqual(refusal(409, 'stale-revision'))
  })

  it('ends all saving', async () => {
    await consent()
    const { id, revision } = await drafted()
    await submit(id, revision)
    const reply = await save(id, revision + 1, { pain: 9 })
    expect(refusalOf(reply)).toEqual(refusal(409, 'already-submitted'))
    expect(await answering(id)).toMatchObject({ answers: whole })
  })

  it('opens the position, which shows no chart yet', async () => {
    await consent()
    const { id, revision } = await drafted()
    const path = `/questionnaire-responses/${id}/position`
    const before = await rest('GET', path, { token })
    await submit(id, revision)
    const after = await rest('GET', path, { token })
    expect(refusalOf(before)).toEqual(refusal(403, 'not-open'))
    expect(after.body).toMatchObject({ items: [{ item: { code: 'pain' }, own: 3, chart: null }] })
  })
})
