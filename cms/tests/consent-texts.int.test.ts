import { beforeEach, describe, expect, it } from 'vitest'

import { sha256OfJson } from '../src/audit/sha256-of-json.ts'
import { givenADecision, givenAnswers } from './support/given-answers.ts'
import { givenAPatient } from './support/given-people.ts'
import { givenAQuestionnaire, givenAStudy } from './support/given-questionnaire.ts'
import { givenARequestInReview } from './support/given-request.ts'
import { tokenOf } from './support/personas.ts'
import { rest } from './support/rest.ts'
import { emptyRecord, startedCms } from './support/started-cms.ts'

let questionnaire: string
let study: string
let patient: string

beforeEach(async () => {
  await emptyRecord()
  questionnaire = await givenAQuestionnaire()
  study = await givenAStudy(questionnaire)
  patient = await givenAPatient('patient')
})

async function change(more: object, { locale = 'en', id = study } = {}) {
  const token = await tokenOf('data scientist')
  return rest('PATCH', `/studies/${id}?locale=${locale}`, { token, body: more })
}

async function agree(): Promise<void> {
  await givenADecision('patient', { patient, purpose: { kind: 'study', study } })
}

async function textIn(locale: 'en' | 'es') {
  const { payload } = await startedCms()
  const found = { id: study, locale, depth: 0 } as const
  const document = await payload.findByID({
    collection: 'studies',
    ...found,
    overrideAccess: true,
  })
  return document.consentText
}

async function hashes(): Promise<string[]> {
  const { payload } = await startedCms()
  const sort = { sort: 'decidedAt', limit: 10 }
  const { docs } = await payload.find({ collection: 'consents', ...sort, overrideAccess: true })
  return docs.map(({ textSha256 }) => textSha256)
}

describe('the consent text of a study that is open', () => {
  const another = { version: 'study-1', body: 'We sell your answers.' }

  it.each(['en', 'es'] as const)('is not changed in %s under its version', async (locale) => {
    const reply = await change({ consentText: another }, { locale })
    expect(reply.status).toBe(409)
    expect(reply.text).toContain('Give the changed text a new version.')
    expect(await textIn(locale)).toEqual({ version: 'study-1', body: 'For tests' })
  })

  it('is not changed in all languages at once, nor where only the body is sent', async () => {
    const replies = [
      await change({ consentText: { body: 'Another' } }),
      await change({ consentText: { body: { en: 'For tests', es: 'Otro' } } }, { locale: 'all' }),
    ]
    expect(replies.map(({ status }) => status)).toEqual([409, 409])
  })

  it('is not changed once the study is closed, and the study never leaves these states', async () => {
    await change({ state: 'closed' })
    const replies = [await change({ consentText: another }), await change({ state: 'draft' })]
    expect(replies.map(({ status }) => status)).toEqual([409, 409])
  })

  it('is changed with a new version', async () => {
    await agree()
    expect((await change({ consentText: { ...another, version: 'study-2' } })).status).toBe(200)
    expect(await textIn('en')).toEqual({ ...another, version: 'study-2' })
  })

  it('never gets a version again to which somebody agreed', async () => {
    await agree()
    await change({ consentText: { ...another, version: 'study-2' } })
    const reply = await change({ consentText: another })
    expect(reply.status).toBe(409)
    expect(reply.text).toContain('already decided on a consent text of this version')
  })

  it('stays where anything else is changed, in any language', async () => {
    const spanish = { title: 'Otro', summary: 'Otro', team: 'Otro' }
    const replies = [
      await change({ title: 'Another title' }),
      await change({ ...spanish, consentText: { body: 'For tests' } }, { locale: 'es' }),
      await change({ state: 'closed' }),
      await change({ state: 'open' }),
    ]
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    expect(await textIn('en')).toEqual({ version: 'study-1', body: 'For tests' })
  })
})

describe('the consent text of a study that was never open', () => {
  it('is changed under its version', async () => {
    const id = await givenAStudy(questionnaire, { state: 'approved' })
    const reply = await change({ consentText: { body: 'A better text' }, state: 'open' }, { id })
    expect(reply.status).toBe(200)
  })
})

describe('a statement', () => {
  it('keeps the hash of the text that a study had, in every language', async () => {
    await agree()
    const consentText = { version: 'study-1', body: { en: 'For tests', es: 'For tests' } }
    expect(await hashes()).toEqual([sha256OfJson(consentText)])
  })

  it('keeps another hash when the text is another', async () => {
    await agree()
    await change({ consentText: { version: 'study-2', body: 'Other words' } })
    const purpose = { kind: 'study', study }
    const body = { patient, purpose, textVersion: 'study-2', decision: 'permit' }
    const token = await tokenOf('patient')
    expect((await rest('POST', '/consents/decide', { token, body })).status).toBe(201)
    const [before, after] = await hashes()
    expect(before).not.toBe(after)
    expect(after).toMatch(/^[0-9a-f]{64}$/)
  })

  it('keeps the hash of the words in which a researcher asked', async () => {
    await agree()
    await givenAnswers('patient', { patient, questionnaire, answers: { pain: 1, has_help: false } })
    const request = await givenARequestInReview(questionnaire)
    await givenADecision('patient', { patient, purpose: { kind: 'request', request } })
    const { payload } = await startedCms()
    const found = { id: request, depth: 0 }
    const asked = await payload.findByID({ collection: 'requests', ...found, overrideAccess: true })
    const { title, purpose, team, version: questionnaireVersion, items } = asked
    const words = { request, title, purpose, team, questionnaireVersion, items }
    expect((await hashes())[1]).toBe(sha256OfJson({ version: 'request-1', ...words }))
  })
})
