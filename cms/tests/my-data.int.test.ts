import { beforeAll, describe, expect, it } from 'vitest'

import { exportedFields, nothingPersonal } from '../src/endpoints/my-data/exported-fields.ts'
import { ask as submitted } from '../src/endpoints/submit-request.ts'
import { openSession } from '../src/session/open-session.ts'
import { givenADecision, valueOf } from './support/given-answers.ts'
import { givenACanaryPerson, type CanaryPerson } from './support/given-canary-person.ts'
import { givenAQuestionnaire, givenAStudy } from './support/given-questionnaire.ts'
import { wish as wishOf } from './support/given-request.ts'
import { mailTo, rowsOf } from './support/newcomers.ts'
import { persona, requestAs, tokenOf } from './support/personas.ts'
import { refusalOf, rest } from './support/rest.ts'
import { emptyRecord, startedCms } from './support/started-cms.ts'

let about: { questionnaire: string; study: string }
let ada: CanaryPerson
let ben: CanaryPerson
let token: string
let json: string
let csv: string

beforeAll(async () => {
  await emptyRecord()
  const questionnaire = await givenAQuestionnaire()
  about = { questionnaire, study: await givenAStudy(questionnaire) }
  ada = await givenACanaryPerson(about)
  ben = await givenACanaryPerson(about)
  const purpose = { kind: 'study', study: about.study } as const
  await givenADecision(ada.req, { patient: ada.patient, purpose })
  const { id: blocked } = await persona('partner')
  await rowsOf(
    `INSERT INTO blocked_people (blocker_id, blocked_id) VALUES ('${ada.id}', '${blocked}')`,
  )
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
    expect(mine).toHaveProperty('blocked', [{ nickname: expect.any(String) as string }])
    expect(csv).toMatch(/^blocked,1,nickname,/m)
    expect(mine.records).toMatchObject({
      members: [{ email: `${ada.word}@tests.example`, kind: 'caregiver' }],
      patients: [{ name: `${ada.word} Example`, symptoms: [{ hpoId: 'HP:0001250' }] }],
      'own-symptoms': [{ patient: `${ada.word} Example`, words: `${ada.word} burns` }],
      'questionnaire-responses': [{ patient: `${ada.word} Example`, status: 'completed' }],
      'earlier-answers': [{ patient: `${ada.word} Example` }],
      profiles: [{ biography: `${ada.word} tells`, organisations: [`${ada.word} together`] }],
      consents: [{ decision: 'permit' }, { decision: 'deny' }, { decision: 'permit' }],
      mails: [{ template: 'request-asked' }],
    })
    expect(json).toContain(`${ada.word} helped before`)
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

describe('what a member was counted in', () => {
  const counted = async () => {
    const { body } = await rest('GET', '/members/my-data.json', { token })
    return (body as { countedIn: object[] }).countedIn
  }

  /** A snapshot of a purpose, and one release from it, about these diseases. */
  async function released(purpose: string, diseases: string, more = ''): Promise<void> {
    const asked = JSON.stringify({ consentTextVersion: more === '' ? 'study-1' : '1' })
    await rowsOf(`WITH sealed AS (
        INSERT INTO snapshots (name, questionnaire_id, purpose, manifest)
        VALUES (gen_random_uuid()::text, '${about.questionnaire}', '${purpose}', '{}') RETURNING id)
      INSERT INTO releases (name, kind, questionnaire_id, snapshot_id, population, items, document,
        manifest, manifest_sha256${more && ', request_id'})
      SELECT gen_random_uuid()::text, 'peer-chart', '${about.questionnaire}', id,
        '{"id": "a", "diseases": ${diseases}}', '[]', '{}', '${asked}', 'none'${more && `, '${more}'`} FROM sealed`)
  }

  it('is their own group’s figures, by the day, without a word on other groups, people or askers', async () => {
    const study = `study:${about.study}`
    await released(study, '["ORPHA:999"]')
    expect(await counted()).toEqual([])
    await released(study, '["undiagnosed"]')
    const day = new Date().toISOString().slice(0, 10)
    const line = { title: 'A study', kind: 'study', sealedAt: day, releasedAt: day }
    expect(await counted()).toEqual([{ ...line, patient: `${ada.word} Example` }])
  })

  it('is no request before its figures are delivered, and then its title alone', async () => {
    const { id } = valueOf(
      await submitted(await requestAs('professional'), wishOf(about.questionnaire)),
    )
    await rowsOf(`INSERT INTO consents (owner_id, patient_id, purpose_kind, purpose_id, decision,
        decided_at, capacity, text_version, text_sha256)
      VALUES ('${ada.id}', '${ada.patient}', 'request', '${id}', 'permit', now(), 'guardian', '1', '1')`)
    await released(`request:${id}`, 'null', id)
    const [onlyStudy] = await counted()
    expect(await counted()).toEqual([onlyStudy])
    await rowsOf(`UPDATE requests SET state = 'delivered' WHERE id = '${id}'`)
    const [, told] = await counted()
    const fields = ['title', 'kind', 'patient', 'sealedAt', 'releasedAt']
    expect(Object.keys(told ?? {})).toEqual(fields)
  })

  it('is nothing that was sealed while they were not validated', async () => {
    await rowsOf(`INSERT INTO validations (owner_id, patient_id, event, at)
      VALUES ('${ada.id}', '${ada.patient}', 'reopened', now() - interval '1 hour')`)
    expect(await counted()).toEqual([])
    await rowsOf(`BEGIN; SET LOCAL share4rare.erasing = 'yes';
      DELETE FROM validations WHERE patient_id = '${ada.patient}'; COMMIT`)
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

  it('tells who of the staff saw the record, once a day, and nothing of what doors read', async () => {
    const as = { token: await tokenOf('validator') }
    for (let times = 0; times < 2; times += 1) {
      await rest('GET', `/patients/${ada.patient}`, as)
      await rest('GET', `/patients?where[id][equals]=${ada.patient}`, as)
      await rest('GET', `/members/${ada.id}`, { token: await tokenOf('administrator') })
    }
    await rest('GET', '/patients/mine', { token })
    const { body } = await rest('GET', '/members/who-looked', { token })
    const { lines } = body as { lines: { action: string; who: string; patient: string | null }[] }
    const seen = lines.map(({ action, who, patient }) => [action, who, patient === null])
    expect(seen.filter(([action]) => action !== 'document.looked-at').toSorted()).toEqual([
      ['member.looked-at', 'administrator', true],
      ['patient.listed', 'validator', false],
      ['patient.looked-at', 'validator', false],
    ])
  })
})

describe('what brings a member here', () => {
  const needs = 'A wheelchair that fits'
  const aim = async (as: string | null, body?: object) =>
    body
      ? rest('POST', '/members/aim', { token: as, body })
      : rest('GET', '/members/aim', { token: as })

  it('is what a caregiver needs, which nobody else reads or finds by it', async () => {
    expect((await aim(token, { healthNeeds: needs })).status).toBe(200)
    expect((await aim(token)).body).toMatchObject({ healthNeeds: needs, objective: null })
    const looks = await Promise.all(
      (['administrator', 'validator', 'partner'] as const).flatMap((name) =>
        [`/members/${ada.id}?showHiddenFields=true`, '/members?limit=100'].map(async (path) =>
          rest('GET', path, { token: await tokenOf(name) }),
        ),
      ),
    )
    expect(looks.filter(({ text }) => text.includes('wheelchair'))).toEqual([])
    const oracle = await rest('GET', '/members?where[healthNeeds][contains]=wheelchair', {
      token: await tokenOf('administrator'),
    })
    expect(oracle.status).toBe(400)
    const own = await rest('GET', '/members/me', { token })
    expect(own.text).not.toContain('wheelchair')
  })

  it('goes home with the rest of their data', async () => {
    await aim(token, { healthNeeds: needs })
    const { body } = await rest('GET', '/members/my-data.json', { token })
    expect(body).toMatchObject({ records: { members: [{ healthNeeds: needs }] } })
  })

  it('is what a professional works on, and not what they need', async () => {
    const as = await tokenOf('professional')
    const told = { profession: 'clinician', organisation: 'Example Hospital', objective: 'Rest' }
    expect((await aim(as, { ...told, healthNeeds: 'none' })).status).toBe(200)
    expect((await aim(as)).body).toEqual({ ...told, healthNeeds: null })
    expect((await aim(as, { healthNeeds: needs })).status).toBe(400)
  })

  it.each([
    ['too many words', { healthNeeds: 'x'.repeat(2001) }],
    ['no words for what is asked', { objective: 'Rest' }],
  ])('is not kept with %s', async (_what, body) => {
    expect((await aim(token, body)).status).toBe(400)
  })
})

describe('a wish for a correction', () => {
  const wish = { topic: 'something-else', patient: null, wish: 'It was my left arm' }
  const ask = (body: object) => rest('POST', '/correction-requests/ask', { token, body })
  const mine = () => rest('GET', '/correction-requests/mine', { token })

  it('is answered by a validator, once, with a mail that tells nothing', async () => {
    const { id } = (await ask(wish)).body as { id: string }
    const path = `/correction-requests/${id}`
    const answer = async (state: string, as: 'validator' | 'administrator') =>
      rest('POST', `${path}/${state}`, { token: await tokenOf(as), body: { answer: 'We have' } })
    expect(refusalOf(await answer('done', 'administrator'))).toEqual([403, 'not-permitted'])
    expect((await answer('done', 'validator')).status).toBe(200)
    expect(refusalOf(await answer('declined', 'validator'))).toEqual([409, 'not-waiting'])
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
    ['answers, but not which', { ...wish, topic: 'answers' }, 400],
    ['somebody else’s patient', { ...wish, patient: 'ben' }, 404],
  ])('is not kept with %s', async (_what, body, status) => {
    const before = await rowsOf('SELECT FROM correction_requests')
    const patient = body.patient === 'ben' ? ben.patient : body.patient
    expect((await ask({ ...body, patient })).status).toBe(status)
    expect(await rowsOf('SELECT FROM correction_requests')).toHaveLength(before.length)
  })
})
