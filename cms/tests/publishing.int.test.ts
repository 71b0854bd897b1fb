import { beforeAll, describe, expect, it } from 'vitest'

import { sha256OfJson } from '../src/audit/sha256-of-json.ts'
import { draftOf, givenAQuestionnaire, pain } from './support/given-questionnaire.ts'
import { persona, requestAs, tokenOf } from './support/personas.ts'
import { rest } from './support/rest.ts'
import { emptyRecord, startedCms } from './support/started-cms.ts'

beforeAll(emptyRecord)

async function versionsOf(questionnaire: string) {
  const { payload } = await startedCms()
  const { docs } = await payload.find({
    collection: 'questionnaire-versions',
    where: { questionnaire: { equals: questionnaire } },
    sort: 'version',
    depth: 0,
    overrideAccess: true,
  })
  return docs
}

async function publish(id: string) {
  const token = await tokenOf('second author')
  return rest('PATCH', `/questionnaires/${id}`, { token, body: { _status: 'published' } })
}

async function rewrite(id: string, body: object) {
  const token = await tokenOf('author')
  return rest('PATCH', `/questionnaires/${id}?draft=true`, {
    token,
    body: { ...body, _status: 'draft' },
  })
}

async function givenADraft(questions: readonly object[]): Promise<string> {
  const req = await requestAs('author')
  const { id } = await req.payload.create({
    collection: 'questionnaires',
    data: draftOf(questions) as never, // blocks as authors send them, without Payload's ids
    draft: true,
    depth: 0,
    overrideAccess: false,
    req,
  })
  return id
}

describe('publishing a questionnaire', () => {
  it('keeps it compiled, as version 1, with its hash and who approved it', async () => {
    const [version] = await versionsOf(await givenAQuestionnaire([pain]))
    const { id: approver } = await persona('second author')
    expect(version).toMatchObject({
      version: 1,
      approvedBy: approver,
      sha256: sha256OfJson(version?.definition),
      codebook: { items: [{ code: 'pain', measure: 'numbers' }] },
      survey: { pages: [{ elements: [{ name: 'pain' }] }] },
    })
  })

  it('makes no second version where nothing changed', async () => {
    const id = await givenAQuestionnaire([pain])
    expect((await publish(id)).status).toBe(200)
    expect(await versionsOf(id)).toHaveLength(1)
  })

  it('makes version 2 of a changed one, and leaves version 1 as it was', async () => {
    const id = await givenAQuestionnaire([pain])
    const [before] = await versionsOf(id)
    await rewrite(id, { summary: 'Changed' })
    await publish(id)
    const [first, second] = await versionsOf(id)
    expect(first).toEqual(before)
    expect(second).toMatchObject({ version: 2, definition: { summary: { en: 'Changed' } } })
    expect(second?.sha256).not.toBe(first?.sha256)
  })

  it('makes a version of every language', async () => {
    const id = await givenAQuestionnaire([pain])
    const token = await tokenOf('author')
    await rest('PATCH', `/questionnaires/${id}?draft=true&locale=es`, {
      token,
      body: { title: 'Un ejemplo', _status: 'draft' },
    })
    await publish(id)
    const [, second] = await versionsOf(id)
    expect(second?.definition).toMatchObject({ title: { es: 'Un ejemplo' } })
  })

  it.each([
    [
      'pain: it is shown by the answer to a question that comes later.',
      [
        { ...pain, showIf: { question: 'later', equals: '3' } },
        { ...pain, code: 'later' },
      ],
    ],
    ['pain: two pages or questions have this code', [pain, pain]],
    ['pain: the smallest value must be below the largest.', [{ ...pain, minimum: 9, maximum: 1 }]],
    ['pain: what tells who somebody is cannot be counted.', [{ ...pain, identifying: true }]],
    ['pain: a number of two values cannot be counted', [{ ...pain, maximum: 1 }]],
  ])('is refused with “%s”, and publishes nothing', async (finding, questions) => {
    const id = await givenADraft(questions)
    const reply = await publish(id)
    expect([reply.status, reply.text]).toEqual([400, expect.stringContaining(finding)])
    expect(await versionsOf(id)).toEqual([])
    const token = await tokenOf('author')
    const { body } = await rest('GET', `/questionnaires/${id}`, { token })
    expect(body).toMatchObject({ _status: 'draft' })
  })

  it('refuses a change that does not compile, and goes on showing the version before', async () => {
    const id = await givenAQuestionnaire([pain])
    const { body } = await rest('GET', `/questionnaires/${id}`, { token: await tokenOf('author') })
    const { pages } = body as { pages: { questions: object[] }[] }
    const turned = pages.map((page) => ({
      ...page,
      questions: page.questions.map((question) => ({ ...question, minimum: 10, maximum: 0 })),
    }))
    await rewrite(id, { pages: turned })
    expect((await publish(id)).status).toBe(400)
    expect(await versionsOf(id)).toHaveLength(1)
  })
})
