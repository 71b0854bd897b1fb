import { beforeAll, describe, expect, it } from 'vitest'

import { exportedFields, nothingPersonal } from '../src/endpoints/my-data/exported-fields.ts'
import { openSession } from '../src/session/open-session.ts'
import { givenADecision } from './support/given-answers.ts'
import { givenACanaryPerson, type CanaryPerson } from './support/given-canary-person.ts'
import { givenAQuestionnaire, givenAStudy } from './support/given-questionnaire.ts'
import { mailTo, rowsOf } from './support/newcomers.ts'
import { persona, tokenOf } from './support/personas.ts'
import { refusalOf, rest } from './support/rest.ts'
import { emptyRecord, startedCms } from './support/started-cms.ts'

let ada: CanaryPerson
let ben: CanaryPerson
let token: string
let json: string
let csv: string

beforeAll(async () => {
  await emptyRecord()
  const questionnaire = await givenAQuestionnaire()
  const about = { questionnaire, study: await givenAStudy(questionnaire) }
  ada = await givenACanaryPerson(about)
  ben = await givenACanaryPerson(about)
  const purpose = { kind: 'study', study: about.study } as const
  await givenADecision(ada.req, { patient: ada.patient, purpose })
  token = (await openSession(ada.req, { accounts: 'members', id: ada.id, lasts: 3600 })).token
  await rowsOf(`UPDATE members SET organisation = '=1+1 of ${ada.word}' WHERE id = '${ada.id}'`)
  await lookAt(ada, 'validator')
  await lookAt(ben, 'validator')
  json = (await rest('GET', '/members/my-data.json', { token })).text
  csv = (await rest('GET', '/members/my-data.csv', { token })).text
})

async function lookAt({ patient }: CanaryPerson, as: 'validator'): Promise<void> {
  const { id } = await persona(as)
  const { payload } = await startedCms()
  await payload.create({
    collection: 'audit',
    data: { action: 'document.looked-at', actor: `staff:${id}`, subject: patient, person: patient },
    overrideAccess: true, // a line as the platform writes it
  })
}

describe('what a member takes home', () => {
  it('is all that they told, with names where the record has ids', () => {
    const mine = JSON.parse(json) as { records: Record<string, object[]> }
    expect(mine.records).toMatchObject({
      members: [{ email: `${ada.word}@tests.example`, kind: 'caregiver' }],
      patients: [{ name: `${ada.word} Example`, symptoms: [{ hpoId: 'HP:0001250' }] }],
      'questionnaire-responses': [{ patient: `${ada.word} Example`, status: 'completed' }],
      profiles: [{ biography: `${ada.word} tells`, organisations: [`${ada.word} together`] }],
      consents: [{ decision: 'permit' }, { decision: 'deny' }, { decision: 'permit' }],
      mails: [{ template: 'request-asked' }],
    })
    expect(json).toContain(`${ada.word} helps`)
    expect(json).toContain('Pain today')
    expect(csv).toContain(`,${ada.word} helps`)
    expect(csv).toContain(`,'=1+1 of ${ada.word}`)
  })

  it('holds nothing of anybody else, and no hash, salt, token or inner field', () => {
    const secrets = /[0-9a-f]{64}|[0-9a-f]{8}-[0-9a-f]{4}-|-salt|-hash|-session|textSha256|revision/
    expect([json, csv].filter((text) => text.includes(ben.word))).toEqual([])
    expect([secrets.exec(json)?.[0], secrets.exec(csv)?.[0]]).toEqual([undefined, undefined])
    expect(json).toContain(ada.word)
  })

  it('is written down, and is a file that nobody keeps', async () => {
    const reply = await rest('GET', '/members/my-data.csv', { token })
    expect(reply.headers.get('content-disposition')).toContain('attachment')
    expect(reply.headers.get('cache-control')).toBe('private, no-store')
    const lines = `SELECT FROM audit WHERE action = 'my-data.downloaded' AND person = '${ada.id}'`
    expect((await rowsOf(lines)).length).toBeGreaterThan(2)
  })

  it('has a word on every collection: given, or nothing personal in it', async () => {
    const { config } = await startedCms()
    const named = [...Object.keys(exportedFields), ...nothingPersonal]
    expect(named.toSorted()).toEqual(config.collections.map(({ slug }) => slug).toSorted())
  })

  it('is for members alone', async () => {
    const reply = await rest('GET', '/members/my-data.json', {
      token: await tokenOf('administrator'),
    })
    expect(refusalOf(reply)).toEqual([401, 'sign-in-needed'])
  })
})

describe('who looked', () => {
  it('names roles, and neither people nor oneself', async () => {
    const { body, text } = await rest('GET', '/members/who-looked', { token })
    const { lines } = body as { lines: object[] }
    const patient = `${ada.word} Example`
    expect(lines).toMatchObject([{ action: 'document.looked-at', who: 'validator', patient }])
    expect(lines).toHaveLength(1)
    expect(text).not.toContain((await persona('validator')).id)
  })
})

describe('a wish for a correction', () => {
  const wish = { topic: 'answers', patient: null, wish: 'It was my left arm' }
  const ask = (body: object) => rest('POST', '/correction-requests/ask', { token, body })
  const mine = () => rest('GET', '/correction-requests/mine', { token })

  it('is answered by a validator, once, with a mail that tells nothing', async () => {
    const { id } = (await ask(wish)).body as { id: string }
    const path = `/correction-requests/${id}`
    const answer = async (state: string, as: 'validator' | 'administrator') =>
      rest('POST', `${path}/${state}`, { token: await tokenOf(as), body: { answer: 'We have' } })
    expect(refusalOf(await answer('done', 'administrator'))).toEqual([403, 'not-permitted'])
    expect((await answer('done', 'validator')).status).toBe(200)
    expect(refusalOf(await answer('declined', 'validator'))).toEqual([404, 'not-found'])
    expect((await mine()).body).toMatchObject({
      corrections: [{ id, wish: wish.wish, state: 'done', answer: 'We have' }],
    })
    const letters = await mailTo(`${ada.word}@tests.example`)
    expect(letters.at(-1)?.subject).toBe('Te hemos respondido')
    expect(letters.at(-1)?.text).not.toMatch(/left arm|We have/)
  })

  it.each([
    ['no words', { ...wish, wish: ' ' }, 400],
    ['too many words', { ...wish, wish: 'x'.repeat(2001) }, 400],
    ['somebody else’s patient', { ...wish, patient: 'ben' }, 404],
  ])('is not kept with %s', async (_what, body, status) => {
    const before = await rowsOf('SELECT FROM correction_requests')
    const patient = body.patient === 'ben' ? ben.patient : body.patient
    expect((await ask({ ...body, patient })).status).toBe(status)
    expect(await rowsOf('SELECT FROM correction_requests')).toHaveLength(before.length)
  })
})
