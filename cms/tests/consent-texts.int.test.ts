import { beforeEach, describe, expect, it } from 'vitest'

import { sha256OfJson } from '../src/audit/sha256-of-json.ts'
import { askOwners } from '../src/jobs/ask-owners.ts'
import { givenADecision, givenADraft, givenAnswers } from './support/given-answers.ts'
import { givenADisease, givenAPatient } from './support/given-people.ts'
import { givenAQuestionnaire, givenAStudy } from './support/given-questionnaire.ts'
import { givenARequestInReview } from './support/given-request.ts'
import { persona, tokenOf } from './support/personas.ts'
import { rowsOf } from './support/newcomers.ts'
import { refusalOf, rest } from './support/rest.ts'
import { emptyRecord, startedCms } from './support/started-cms.ts'
import { worker } from './support/work-context.ts'

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

  it('asks those anew by one mail each who said yes to the one before', async () => {
    await agree()
    const ask = async () => {
      await askOwners(await worker({ kind: 'ask-owners', subject: 'all' }))
      return rowsOf('SELECT template, recipient_id AS who FROM mails')
    }
    expect(await ask()).toEqual([])
    await change({ consentText: { ...another, version: 'study-2' } })
    await ask()
    const told = { template: 'study-asked-again', who: (await persona('patient')).id }
    expect(await ask()).toEqual([told])
    await rowsOf('DELETE FROM mails')
    const no = { decision: 'deny', textVersion: 'study-2' } as const
    await givenADecision('patient', { patient, purpose: { kind: 'study', study }, ...no })
    expect(await ask()).toEqual([])
  })

  it('is asked of nobody anew whose disease is not in its group any more: no yes of theirs is taken', async () => {
    await agree()
    await change({ consentText: { ...another, version: 'study-2' } })
    const own = await givenADisease('ORPHA:1', { level: 'group' })
    const other = await givenADisease('ORPHA:2', { level: 'group' })
    const inside = await givenADisease('ORPHA:3', { parent: own })
    const mailsWhereGroupIs = async (group: string) => {
      await rowsOf(`UPDATE studies SET disease_group_id = '${group}' WHERE id = '${study}'`)
      await askOwners(await worker({ kind: 'ask-owners', subject: 'all' }))
      return rowsOf('SELECT template FROM mails')
    }
    await rowsOf(`UPDATE patients SET disease_id = '${inside}'`)
    expect(await mailsWhereGroupIs(other)).toEqual([])
    expect(await mailsWhereGroupIs(own)).toHaveLength(1)
  })

  it('is kept whole, version by version, with a line of the audit for each', async () => {
    await change({ consentText: { ...another, version: 'study-2' } })
    expect(await rowsOf('SELECT version, text, study FROM consent_texts ORDER BY version')).toEqual(
      [
        { version: 'study-1', text: 'For tests', study },
        { version: 'study-2', text: 'We sell your answers.', study },
      ],
    )
    const lines = `SELECT subject FROM audit WHERE action = 'consent-text.in-force'`
    expect(await rowsOf(lines)).toEqual([{ subject: study }, { subject: study }])
  })

  it('is about its questionnaires, too: one more needs a new version', async () => {
    const questionnaires = [questionnaire, await givenAQuestionnaire()]
    expect((await change({ questionnaires })).status).toBe(409)
    const consentText = { version: 'study-2', body: 'For tests' }
    expect((await change({ questionnaires, consentText })).status).toBe(200)
    expect((await change({ questionnaires: questionnaires.toReversed() })).status).toBe(200)
    const many = await rest('PATCH', `/studies?where[id][equals]=${study}`, {
      token: await tokenOf('data scientist'),
      body: { questionnaires: [questionnaire] },
    })
    expect(many.status).toBe(400)
    const kept = await rowsOf(
      'SELECT jsonb_array_length(questionnaires) AS many FROM consent_texts ORDER BY version',
    )
    expect(kept).toEqual([{ many: 1 }, { many: 2 }])
  })

  it('never gets a version again to which somebody agreed', async () => {
    await agree()
    await change({ consentText: { ...another, version: 'study-2' } })
    const reply = await change({ consentText: another })
    expect(reply.status).toBe(409)
    expect(reply.text).toContain('asked under a consent text of this version before')
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

describe('a yes to an earlier text', () => {
  const asked = async () => {
    const token = await tokenOf('patient')
    return (await rest('GET', '/consents/asked', { token })).body
  }
  const decide = async (textVersion: string) =>
    rest('POST', '/consents/decide', {
      token: await tokenOf('patient'),
      body: { patient, purpose: { kind: 'study', study }, textVersion, decision: 'permit' },
    })

  it.each([
    ['words', () => ({ consentText: { version: 'study-2', body: 'We sell your answers.' } })],
    [
      'questionnaires',
      async () => ({
        questionnaires: [questionnaire, await givenAQuestionnaire()],
        consentText: { version: 'study-2', body: 'For tests' },
      }),
    ],
  ])('counts no more once the %s are others, until it is given anew', async (_what, changes) => {
    await agree()
    const answers = { pain: 1, has_help: false }
    const { id, revision } = await givenADraft('patient', { patient, questionnaire, answers })
    await change(await changes())
    expect(await asked()).toMatchObject({
      consents: [{ status: 'outdated', textVersion: 'study-2', takesYes: true }],
    })
    const handIn = async () =>
      rest('POST', `/questionnaire-responses/${id}/submit`, {
        token: await tokenOf('patient'),
        body: { revision, locale: 'en' },
      })
    expect(refusalOf(await handIn())).toEqual([403, 'consent-missing'])
    expect(refusalOf(await decide('study-1'))).toEqual([400, 'input-invalid at textVersion'])
    expect((await decide('study-2')).status).toBe(201)
    expect(await asked()).toMatchObject({ consents: [{ status: 'permit' }] })
    expect((await handIn()).status).toBe(200)
  })

  it('is read in the history as it was, under its own title', async () => {
    await agree()
    await change({ title: 'Another title', consentText: { version: 'study-2', body: 'Other' } })
    await decide('study-2')
    const { body } = await rest('GET', '/consents/history', { token: await tokenOf('patient') })
    expect(body).toMatchObject({
      statements: [
        { version: 'study-2', title: 'Another title', text: 'Other' },
        { version: 'study-1', title: 'A study', text: 'For tests' },
      ],
    })
  })
})

describe('a statement', () => {
  it('keeps the hash of the text that a study had, in every language', async () => {
    await agree()
    const body = { en: 'For tests', es: 'For tests' }
    const asked = { version: 'study-1', body, questionnaires: [questionnaire] }
    expect(await hashes()).toEqual([sha256OfJson(asked)])
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
