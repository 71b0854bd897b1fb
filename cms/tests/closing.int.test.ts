import { pbkdf2Sync } from 'node:crypto'

import { beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { peopleByDisease } from '@share4rare/analytics'

import { latestVersionOf } from '../src/collections/questionnaire-versions/read-version.ts'
import { takeSnapshotOf } from '../src/jobs/take-snapshot.ts'
import { keepErasures } from '../src/jobs/keep-erasures.ts'
import { openSession } from '../src/session/open-session.ts'
import { photograph } from './support/given-files.ts'
import { givenADecision } from './support/given-answers.ts'
import {
  givenACanaryPerson,
  tablesHolding,
  type CanaryPerson,
} from './support/given-canary-person.ts'
import { givenAQuestionnaire, givenAStudy } from './support/given-questionnaire.ts'
import { mailTo, rowsOf } from './support/newcomers.ts'
import { tokenOf } from './support/personas.ts'
import { refusalOf, rest } from './support/rest.ts'
import { emptyRecord, startedCms } from './support/started-cms.ts'
import { worker } from './support/work-context.ts'

const password = 'tests-password-tests'
const hash = `pbkdf2-sha256-v1:${pbkdf2Sync(password, 'a-salt', 600_000, 32, 'sha256').toString('hex')}`
let about: { questionnaire: string; study: string }
let ada: CanaryPerson
let token: string

beforeAll(async () => {
  await emptyRecord()
  const questionnaire = await givenAQuestionnaire()
  about = { questionnaire, study: await givenAStudy(questionnaire) }
})

beforeEach(async () => {
  ada = await givenACanaryPerson(about)
  await rowsOf(`UPDATE members SET salt = 'a-salt', hash = '${hash}' WHERE id = '${ada.id}'`)
  token = (await openSession(ada.req, { accounts: 'members', id: ada.id, lasts: 3600 })).token
})

const close = (path: string, more: object = {}) =>
  rest('POST', path, { token, body: { password, answers: 'withdrawn', ...more } })

const wordsOf = async () => tablesHolding(ada.word, (await startedCms()).databaseUrl)

describe('closing an account', () => {
  it('leaves no word of theirs anywhere once the last mail is sent, and a token worth nothing', async () => {
    await rowsOf(`INSERT INTO one_time_tokens (purpose, hash, email, details, expires_at)
      VALUES ('reset', '${ada.word}', '${ada.word}@tests.example', '{}', now() + interval '1 hour')`)
    await rest('POST', '/correction-requests/ask', {
      token,
      body: { topic: 'answers', patient: ada.patient, wish: `${ada.word} was wrong` },
    })
    await rest('POST', '/profiles/picture', { token, file: await photograph() })
    expect((await close('/members/close')).body).toEqual({ closed: true })
    const letters = await mailTo(`${ada.word}@tests.example`)
    expect(letters.map(({ subject }) => subject)).toEqual(['Tu cuenta está cerrada'])
    expect(await wordsOf()).toEqual([])
    expect(await rowsOf('SELECT FROM profile_pictures')).toEqual([])
    expect(refusalOf(await rest('GET', '/patients/mine', { token }))).toEqual([
      401,
      'sign-in-needed',
    ])
    expect(refusalOf(await close('/members/close'))).toEqual([401, 'sign-in-needed'])
    const again = { email: `${ada.word}@tests.example`, password }
    const signIn = await rest('POST', '/members/login', {
      body: again,
      forClientAt: '198.51.100.9',
    })
    expect(refusalOf(signIn)).toEqual([401, 'credentials-wrong'])
  })

  it('needs the password', async () => {
    const reply = await close('/members/close', { password: 'something else' })
    expect(refusalOf(reply)).toEqual([401, 'credentials-wrong at password'])
    expect(await wordsOf()).toContain('public.members')
  })

  it('has one effect when asked twice at once: one tombstone, one mail', async () => {
    const replies = await Promise.all([close('/members/close'), close('/members/close')])
    expect(replies.map(({ status }) => [200, 401].includes(status))).toEqual([true, true])
    const tombstones = `SELECT FROM erasures WHERE kind = 'member' AND subject = '${ada.id}'`
    expect(await rowsOf(tombstones)).toHaveLength(1)
    expect(await mailTo(`${ada.word}@tests.example`)).toHaveLength(1)
    const lines = `SELECT FROM audit WHERE action = 'member.closed' AND subject = '${ada.id}'`
    expect(await rowsOf(lines)).toHaveLength(1)
  })

  it('is told beforehand, sort by sort, and nothing happens by looking', async () => {
    const { body } = await rest('GET', '/members/closing', { token })
    const { lines } = body as { lines: { what: string; fate: string; reason: string | null }[] }
    expect(lines.map(({ what, fate }) => `${what} ${fate}`)).toEqual([
      'patients removed',
      'earlier-answers removed',
      'submitted-answers chosen',
      'symptoms removed',
      'consents kept',
      'audit kept',
      'account removed',
      'sessions removed',
      'profile removed',
      'mails removed',
      'sealed-figures kept',
    ])
    const keptLines = lines.filter(({ fate }) => fate === 'kept')
    expect(keptLines.map(({ reason }) => reason)).toEqual([
      ...['proof-of-consent', 'accountability', 'sealed-research'],
    ])
    expect(await wordsOf()).toContain('public.patients')
  })

  it('is done by an administrator for somebody who asked', async () => {
    const path = `/members/${ada.id}/close-for-them`
    const reply = await rest('POST', path, { token: await tokenOf('administrator') })
    expect(reply.status).toBe(200)
    await mailTo('nobody')
    expect(await wordsOf()).toEqual([])
    const again = await rest('POST', path, { token: await tokenOf('administrator') })
    expect(again.body).toEqual({ closed: true })
  })

  it('is not undone by a page that was open before', async () => {
    await close('/members/close')
    const reply = await rest('PATCH', `/members/${ada.id}`, {
      token: await tokenOf('administrator'),
      body: { email: `${ada.word}@tests.example`, name: ada.word, nickname: ada.word },
    })
    expect(reply.status).toBe(409)
    await mailTo('nobody')
    expect(await wordsOf()).toEqual([])
  })
})

describe('closing a profile', () => {
  it('decides about no answers that its owner was not asked about: handed in meanwhile, on another device', async () => {
    const path = `/patients/${ada.patient}/close`
    const mute = { answers: undefined }
    const refusal = [400, 'input-invalid at answers']
    expect(refusalOf(await close(path, mute))).toEqual(refusal)
    expect(refusalOf(await close('/members/close', mute))).toEqual(refusal)
    expect(await wordsOf()).toContain('public.questionnaire_responses')
    await close(path, { answers: 'stay' })
    expect((await close('/members/close', mute)).body).toEqual({ closed: true })
  })

  it('keeps the account, also after the last one, and says kindly that it is done when asked again', async () => {
    const path = `/patients/${ada.patient}/close`
    expect((await close(path, { because: 'died' })).body).toEqual({ closed: true })
    expect((await close(path)).body).toEqual({ closed: true })
    expect((await rest('GET', '/patients/mine', { token })).body).toEqual({ patients: [] })
    expect(await rowsOf(`SELECT reason FROM erasures WHERE subject = '${ada.patient}'`)).toEqual([
      { reason: 'asked-by-relative' },
    ])
    expect(await wordsOf()).toEqual(['public.mails', 'public.members', 'public.profiles'])
  })

  it('is for its owner alone', async () => {
    const stranger = await tokenOf('patient')
    await rowsOf(`UPDATE members SET salt = 'a-salt', hash = '${hash}' WHERE id = '${ada.id}'`)
    const body = { password, answers: 'withdrawn' }
    const reply = await rest('POST', `/patients/${ada.patient}/close`, { token: stranger, body })
    expect(refusalOf(reply)).toEqual([404, 'not-found'])
    const looked = await rest('GET', `/patients/${ada.patient}/closing`, { token: stranger })
    expect(refusalOf(looked)).toEqual([404, 'not-found'])
  })

  it('leaves answers in the research that was agreed to where that is chosen: counted ones, and no words', async () => {
    const purpose = { kind: 'study', study: about.study } as const
    await givenADecision(ada.req, { patient: ada.patient, purpose })
    await close(`/patients/${ada.patient}/close`, { answers: 'stay' })
    expect(await wordsOf()).not.toContain('public.questionnaire_responses')
    await expectInSnapshot(true)
    await close('/members/close', { answers: 'withdrawn' })
    await keepErasures(await worker({ kind: 'keep-erasures', subject: 'all' }))
    await expectInSnapshot(true)
    const held = `SELECT answers FROM questionnaire_responses WHERE patient_id = '${ada.patient}'`
    expect(await rowsOf(held)).toEqual([{ answers: { pain: 7, has_help: true } }])
    const shell = `SELECT name, birth_date < '1950-01-01' AS old FROM patients WHERE id = '${ada.patient}'`
    expect(await rowsOf(shell)).toEqual([{ name: 'erased', old: true }])
  })

  it('takes answers out of everything that comes where that is chosen', async () => {
    const purpose = { kind: 'study', study: about.study } as const
    await givenADecision(ada.req, { patient: ada.patient, purpose })
    await close(`/patients/${ada.patient}/close`)
    const held = `SELECT FROM questionnaire_responses WHERE patient_id = '${ada.patient}'`
    expect(await rowsOf(held)).toEqual([])
  })
})

async function expectInSnapshot(isIn: boolean): Promise<void> {
  const context = await worker({ kind: 'release-due-requests', subject: 'all' })
  const version = await latestVersionOf(about.questionnaire, context.req)
  if (!version) throw new Error('nothing was published')
  const { folder } = await takeSnapshotOf(
    {
      ...{ name: `test-${crypto.randomUUID()}`, questionnaire: about.questionnaire },
      ...{ codebook: version.codebook, diseaseGroup: null },
      purpose: { kind: 'study', study: about.study },
    },
    context,
  )
  const people = [...(await peopleByDisease(folder)).values()].reduce((sum, each) => sum + each, 0)
  expect(people > 0).toBe(isIn)
}
