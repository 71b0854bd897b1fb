import { receiptSchema } from '@share4rare/schemas'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { tidyCorrections } from '../src/jobs/tidy-corrections.ts'
import { givenADecision, givenAnswers } from './support/given-answers.ts'
import { givenAPatient } from './support/given-people.ts'
import { givenAQuestionnaire, givenAStudy } from './support/given-questionnaire.ts'
import { mailTo, rowsOf, yearsAgo } from './support/newcomers.ts'
import { peopleInSnapshot } from './support/people-in-snapshot.ts'
import { persona, tokenOf, type PersonaName } from './support/personas.ts'
import { refusal, refusalOf, rest } from './support/rest.ts'
import { emptyRecord } from './support/started-cms.ts'
import { worker } from './support/work-context.ts'

let questionnaire: string
let study: string
let patient: string
let token: string
let id: string
const whole = { pain: 3, has_help: false }
const wish = { topic: 'answers', patient: null, wish: 'I mistook two lines' }

beforeAll(async () => {
  await emptyRecord()
  token = await tokenOf('patient')
  questionnaire = await givenAQuestionnaire()
  study = await givenAStudy(questionnaire)
})

beforeEach(async () => {
  await rowsOf('DELETE FROM rate_limits')
  patient = await givenAPatient('patient')
  await givenADecision('patient', { patient, purpose: { kind: 'study', study } })
  id = await givenAnswers('patient', { patient, questionnaire, answers: whole })
})

const ask = async (as: PersonaName = 'patient', more: object = {}) =>
  rest('POST', '/correction-requests/ask', {
    token: await tokenOf(as),
    body: { ...wish, response: id, ...more },
  })

const answer = async (request: string, how: 'grant' | 'done' | 'declined') =>
  rest('POST', `/correction-requests/${request}/${how}`, {
    token: await tokenOf('validator'),
    body: { answer: 'We have' },
  })

const asked = async () => ((await ask()).body as { id: string }).id

async function granted(): Promise<string> {
  const request = await asked()
  expect((await answer(request, 'grant')).status).toBe(200)
  return request
}

const answering = async () =>
  (await rest('GET', `/questionnaire-responses/${id}/answering`, { token })).body

/** What the list of questionnaires says of the answers. */
async function told() {
  const { body } = await rest('GET', '/questionnaire-responses/tasks', { token })
  const { tasks } = body as { tasks: { response: { id: string } | null }[] }
  return tasks.map(({ response }) => response).find((response) => response?.id === id)
}

const wishes = () =>
  rowsOf(`SELECT id, state FROM correction_requests WHERE patient_id = '${patient}'
    OR (patient_id IS NULL AND created_at > (SELECT created_at FROM patients WHERE id = '${patient}'))
    ORDER BY created_at`)

/** Where a wish stands, and how often it was decided on and told. */
async function whatBecameOf(request: string) {
  const [row] = await rowsOf(`SELECT state,
    (SELECT count(*)::int FROM audit WHERE subject = wish.id::text
      AND action IN ('correction.granted', 'correction.done', 'correction.declined')) AS decisions,
    (SELECT count(*)::int FROM mails WHERE key LIKE 'correction-%:' || wish.id) AS mails
    FROM correction_requests wish WHERE id = '${request}'`)
  return { ...row }
}

const save = (revision: number, changes: object) =>
  rest('PATCH', `/questionnaire-responses/${id}/answers`, { token, body: { revision, changes } })

const submit = (revision: number) =>
  rest('POST', `/questionnaire-responses/${id}/submit`, { token, body: { revision, locale: 'en' } })

/** Corrects the answers, without handing them in. Answers with the revision. */
async function corrected(): Promise<number> {
  const { revision } = (await answering()) as { revision: number }
  expect((await save(revision, { pain: 8 })).status).toBe(200)
  return revision + 1
}

/** What counts, and what stood before. */
async function record() {
  const responses = await rowsOf(
    `SELECT answers ->> 'pain' AS pain, status FROM questionnaire_responses WHERE id = '${id}'`,
  )
  const earlier = await rowsOf(
    `SELECT answers ->> 'pain' AS pain FROM earlier_answers WHERE response_id = '${id}'`,
  )
  return { now: responses[0], earlier: earlier.map(({ pain }) => pain) }
}

const peopleNow = () => peopleInSnapshot(questionnaire, { kind: 'study', study })
const change = (table: string, what: string, where = `id = '${id}'`) =>
  rowsOf(`UPDATE ${table} SET ${what} WHERE ${where}`)
const patientIs = (what: string) => change('patients', what, `id = '${patient}'`)
const cameOfAge = `relationship = 'child'`
const asHandedIn = { now: { pain: '3', status: 'completed' }, earlier: [] }
const asCorrected = { now: { pain: '8', status: 'amended' }, earlier: ['3'] }

describe('a correction of answers that were handed in', () => {
  it('is granted unseen, made once by the owner, and keeps what stood before for the owner alone', async () => {
    const request = await granted()
    expect(await answering()).toMatchObject({ answers: whole, status: 'completed' })
    const revision = await corrected()
    expect(await record()).toEqual(asHandedIn)
    const replies = await Promise.all([1, 2, 3].map(() => submit(revision)))
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200])
    const receipts = replies.map(({ body }) => receiptSchema.parse(body).submittedAt)
    expect(new Set(receipts).size).toBe(1)
    expect(await record()).toEqual(asCorrected)
    expect(await answering()).toMatchObject({
      status: 'amended',
      correctUntil: null,
      asAsked: { items: [{ code: 'pain', answer: '8' }, {}] },
      earlier: [{ asAsked: { items: [{ code: 'pain', answer: '3' }, {}] } }],
    })
    const lines = await rowsOf(`SELECT action FROM audit WHERE person = '${patient}'
      AND (subject = '${request}' OR action = 'response.amended') ORDER BY created_at`)
    const steps = ['correction.asked', 'correction.granted', 'response.amended']
    expect(lines.map(({ action }) => action)).toEqual(steps)
    const again = await save(revision + 1, { pain: 1 })
    expect(refusalOf(again)).toEqual(refusal(409, 'already-submitted'))
  })

  it('is told in the list of questionnaires at each step, and by a mail without a word of it', async () => {
    expect(await told()).toMatchObject({ correction: null, amendedAt: null })
    const request = await asked()
    expect(await told()).toMatchObject({ correction: { state: 'asked' } })
    await answer(request, 'grant')
    const { correction } = (await told()) as unknown as { correction: { until: string } }
    const days = (Date.parse(correction.until) - Date.now()) / (24 * 3_600_000)
    expect(Math.round(days)).toBe(14)
    await submit(await corrected())
    const amendedAt = expect.any(String) as string
    expect(await told()).toMatchObject({ correction: null, amendedAt })
    const letters = await mailTo((await persona('patient')).email)
    expect(letters.at(-1)?.subject).toBe('You can put it right now')
    expect(letters.at(-1)?.text).not.toMatch(/mistook|Pain|Ada/)
  })

  it('shows no validator the answers', async () => {
    const request = await asked()
    const validator = await tokenOf('validator')
    const seen = await rest('GET', `/correction-requests/${request}?depth=2`, { token: validator })
    const path = `/questionnaire-responses/${id}`
    const raw = await rest('GET', path, { token: validator })
    const form = await rest('GET', `${path}/answering`, { token: validator })
    expect(seen.text).toContain(wish.wish)
    expect(seen.text).not.toMatch(/has_help|"answers":/)
    expect([raw.status, form.status]).toEqual([403, 401])
  })

  it('does not tell a validator, or anybody by Payload’s doors, which answers it is about', async () => {
    await granted()
    for (const name of ['validator', 'patient'] as const) {
      const get = async (query: string) =>
        rest('GET', `/correction-requests${query}`, { token: await tokenOf(name) })
      const shown = await Promise.all(
        [
          '?limit=100&depth=2',
          '?select[response]=true&select[owner]=true&select[patient]=true',
          '?populate[questionnaire-responses][status]=true',
        ].map(get),
      )
      expect(shown.filter(({ status }) => status !== 200)).toEqual([])
      expect(shown.filter(({ text }) => text.includes(id) || text.includes('"response"'))).toEqual(
        [],
      )
      const asks = [
        `?where[response][equals]=${id}`,
        `/count?where[response][exists]=true`,
        '?where[response.status][equals]=completed',
        '?where[or][0][response][exists]=true',
        '?sort=response',
        '?sort=-response',
      ]
      const refused = await Promise.all(asks.map(get))
      expect(refused.map(({ status }) => status)).toEqual(asks.map(() => 400))
    }
  })

  it('is offered only where it would be taken, and says so before anything is written', async () => {
    const offer = async () => (await answering()) as { noCorrection: object | null }
    expect(await offer()).toMatchObject({ noCorrection: null })
    const request = await asked()
    expect(await offer()).toMatchObject({ noCorrection: { code: 'correction-underway' } })
    await answer(request, 'grant')
    expect(await offer()).toMatchObject({ noCorrection: { code: 'correction-underway' } })
    await patientIs(cameOfAge)
    expect(await offer()).toMatchObject({ noCorrection: { code: 'frozen' }, correctUntil: null })
    expect(await told()).toMatchObject({ correction: null })
    expect(refusalOf(await ask('patient', { wish: 'More' }))).toEqual([403, 'frozen'])
  })

  it('is asked for once at a time, by the owner alone, and of nothing but what was handed in', async () => {
    expect(refusalOf(await ask('another patient'))).toEqual([404, 'not-found at response'])
    const words = ['One line', 'Two lines', 'All lines'].map((text) => ({ wish: text }))
    const replies = await Promise.all(words.map((more) => ask('patient', more)))
    expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 409, 409])
    const [request = ''] = replies.flatMap(({ body }) => (body as { id?: string }).id ?? [])
    expect(refusalOf(await answer(request, 'done'))).toEqual([404, 'not-found'])
    await answer(request, 'grant')
    expect(refusalOf(await ask())).toEqual([409, 'correction-underway'])
    expect(refusalOf(await answer(request, 'grant'))).toEqual([409, 'not-waiting'])
    const begun = { patient: await givenAPatient('patient'), questionnaire }
    const draft = await rest('POST', '/questionnaire-responses/begin', { token, body: begun })
    const inProgress = (draft.body as { id: string }).id
    expect(refusalOf(await ask('patient', { response: inProgress }))).toEqual([409, 'not-waiting'])
  })

  it.each([
    ['they came of age', 'frozen', 403, () => patientIs(cameOfAge)],
    ['the profile was closed', 'not-found', 404, () => patientIs('closed = true')],
    [
      'the 14 days are over',
      'correction-over',
      409,
      () => change('questionnaire_responses', `correct_until = now() - interval '1 s'`),
    ],
  ] as const)('is stopped once %s, and nothing is lost', async (_what, code, status, happens) => {
    await granted()
    const revision = await corrected()
    await happens()
    expect(refusalOf(await submit(revision))).toEqual([status, code])
    expect(await record()).toEqual(asHandedIn)
  })

  it.each([
    ['the consent was withdrawn', () => withdraw(), -1],
    ['the validation was lost', () => patientIs(`validation = 'feedback'`), -1],
    ['the study was closed', () => change('studies', `state = 'closed'`, `id = '${study}'`), 0],
  ])(
    'is a right also once %s, and brings nobody back into research',
    async (_what, happens, more) => {
      const before = await peopleNow()
      await happens()
      const meanwhile = await peopleNow()
      await granted()
      expect((await submit(await corrected())).status).toBe(200)
      await rowsOf(`UPDATE studies SET state = 'open' WHERE id = '${study}'`)
      expect(await record()).toEqual(asCorrected)
      expect([meanwhile, await peopleNow()]).toEqual([before + more, before + more])
    },
  )

  it('is granted once, and a second time wipes nothing', async () => {
    const request = await asked()
    const replies = await Promise.all(Array.from({ length: 12 }, () => answer(request, 'grant')))
    const refused = replies.filter(({ status }) => status !== 200)
    expect(refused.map(refusalOf)).toEqual(Array(11).fill([409, 'not-waiting']))
    expect(await whatBecameOf(request)).toEqual({ state: 'granted', decisions: 1, mails: 1 })
    const revision = await corrected()
    expect(refusalOf(await answer(request, 'grant'))).toEqual([409, 'not-waiting'])
    await rowsOf(`UPDATE correction_requests SET state = 'asked' WHERE id = '${request}'`)
    expect(refusalOf(await answer(request, 'grant'))).toEqual([409, 'correction-underway'])
    expect(await answering()).toMatchObject({ revision, answers: { pain: 8 } })
  })

  it('of a date of birth is done or declined, never both', async () => {
    const right = { topic: 'birth-date', patient, response: null, birthDate: '1991-02-03' }
    const { id: request } = (await ask('patient', right)).body as { id: string }
    const both = ['done', 'declined', 'done', 'declined'] as const
    const replies = await Promise.all(both.map((how) => answer(request, how)))
    expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 409, 409, 409])
    const { state, ...once } = await whatBecameOf(request)
    expect(once).toEqual({ decisions: 1, mails: 1 })
    const [row] = await rowsOf(`SELECT birth_date::date = '1991-02-03' AS changed
      FROM patients WHERE id = '${patient}'`)
    expect(row).toEqual({ changed: state === 'done' })
  })

  it('of a date of birth makes nobody who is registered as an adult a child', async () => {
    const child = { topic: 'birth-date', patient, response: null, birthDate: yearsAgo(5, 0) }
    expect(refusalOf(await ask('patient', child))).toEqual([422, 'not-grown-up at birthDate'])
    expect(await wishes()).toEqual([])
    const { id: request } = (await ask('patient', { ...child, birthDate: '1991-02-03' })).body as {
      id: string
    }
    await change('correction_requests', `birth_date = '${yearsAgo(5, 0)}'`, `id = '${request}'`)
    expect(refusalOf(await answer(request, 'done'))).toEqual([422, 'not-grown-up at birthDate'])
    expect(await whatBecameOf(request)).toEqual({ state: 'asked', decisions: 0, mails: 0 })
    expect(
      await rowsOf(`SELECT birth_date::date = '1990-01-01' AS same, validation::text
      FROM patients WHERE id = '${patient}'`),
    ).toEqual([{ same: true, validation: 'validated' }])
    await patientIs(`relationship = 'child'`)
    expect((await answer(request, 'done')).status).toBe(200)
  })

  it('that was sent twice is one wish', async () => {
    const date = { topic: 'birth-date', patient, response: null, birthDate: '1991-02-03' }
    const other = { topic: 'something-else', response: null }
    for (const wanted of [{}, date, other]) {
      const replies = await Promise.all([1, 2, 3].map(() => ask('patient', wanted)))
      expect(new Set(replies.map(({ body }) => (body as { id: string }).id)).size).toBe(1)
      expect(replies.map(({ status }) => status)).toEqual([200, 200, 200])
    }
    const more = [
      { ...date, birthDate: '1991-02-04' },
      { ...other, wish: 'One more' },
    ]
    for (const each of [...more, { ...other, patient }])
      expect((await ask('patient', each)).status).toBe(200)
    expect(await wishes()).toHaveLength(6)
  })

  it('takes no answer once the 14 days are over, and can be asked for anew', async () => {
    await granted()
    const revision = await corrected()
    await change('questionnaire_responses', `correct_until = now() - interval '1 s'`)
    await change('correction_requests', `until = now() - interval '1 s'`, `response_id = '${id}'`)
    await tidyCorrections(await worker({ kind: 'tidy-documents', subject: 'all' }))
    const ofIt = `SELECT FROM questionnaire_responses WHERE id = '${id}' AND correction IS NULL`
    expect(await rowsOf(ofIt)).toHaveLength(1)
    expect(refusalOf(await save(revision, { pain: 9 }))).toEqual([409, 'correction-over'])
    expect(refusalOf(await submit(revision))).toEqual([409, 'correction-over'])
    const mine = await rest('GET', '/correction-requests/mine', { token })
    expect((mine.body as { corrections: object[] }).corrections[0]).toMatchObject({ state: 'over' })
    expect(await told()).toMatchObject({ correction: { state: 'over' } })
    const request = await granted()
    expect(await answering()).toMatchObject({ answers: whole })
    expect((await submit(await corrected())).status).toBe(200)
    expect(await wishes()).toMatchObject([{ state: 'over' }, { id: request, state: 'done' }])
  })

  it('ends the wish that is in force and its owner’s, and no other', async () => {
    const before = await granted()
    await change('questionnaire_responses', `correct_until = now() - interval '1 s'`)
    await change('correction_requests', `until = now() - interval '1 s'`, `id = '${before}'`)
    const request = await granted()
    const guardian = (await persona('caregiver')).id
    await rowsOf(`INSERT INTO correction_requests
        (owner_id, patient_id, response_id, topic, wish, state, until)
      SELECT '${guardian}', patient_id, response_id, topic, 'Theirs', state, until
      FROM correction_requests WHERE id = '${request}'`)
    expect((await submit(await corrected())).status).toBe(200)
    expect(await wishes()).toMatchObject([
      { id: before, state: 'granted' },
      { id: request, state: 'done' },
      { state: 'granted' },
    ])
  })

  it('is granted no more once the owner closed the profile', async () => {
    const request = await asked()
    await patientIs('closed = true')
    expect(refusalOf(await ask('patient', { wish: 'Again' }))).toEqual([
      404,
      'not-found at response',
    ])
    expect(refusalOf(await answer(request, 'grant'))).toEqual([404, 'not-found'])
  })

  it('ends with a hand-over: nobody changes what is another’s by now', async () => {
    const request = await asked()
    const dated = {
      topic: 'birth-date',
      patient,
      wish: 'A digit was wrong',
      birthDate: '1991-02-03',
    }
    const date = await rest('POST', '/correction-requests/ask', { token, body: dated })
    expect(date.status).toBeLessThan(300)
    await patientIs(`owner_id = '${(await persona('caregiver')).id}'`)
    expect(refusalOf(await answer(request, 'grant'))).toEqual([404, 'not-found'])
    const { id: ofDate } = date.body as { id: string }
    expect(refusalOf(await answer(ofDate, 'done'))).toEqual([404, 'not-found'])
    const changed = `SELECT FROM patients WHERE id = '${patient}' AND birth_date = '1991-02-03'`
    expect(await rowsOf(changed)).toEqual([])
    expect((await answer(ofDate, 'declined')).status).toBe(200)
  })

  it('stands whole or not at all when something breaks on the way', async () => {
    await granted()
    const revision = await corrected()
    await rowsOf(`CREATE TRIGGER broken BEFORE INSERT ON audit FOR EACH ROW
      WHEN (NEW.action = 'response.amended') EXECUTE FUNCTION refuse_change()`)
    const broken = await submit(revision)
    await rowsOf('DROP TRIGGER broken ON audit')
    expect([broken.status, await record()]).toEqual([500, asHandedIn])
    expect(await answering()).toMatchObject({ answers: { pain: 8 } })
    expect((await submit(revision)).status).toBe(200)
    expect(await record()).toEqual(asCorrected)
  })

  it('is the only way past the database to other answers', async () => {
    await granted()
    const other = `answers = '{"pain": 1}'`
    for (const what of [other, `status = 'in-progress'`])
      await expect(change('questionnaire_responses', what)).rejects.toThrow('handed in')
    await submit(await corrected())
    const ofIt = `response_id = '${id}'`
    await expect(change('earlier_answers', other, ofIt)).rejects.toThrow('never changed')
    const removal = rowsOf(`DELETE FROM earlier_answers WHERE ${ofIt}`)
    await expect(removal).rejects.toThrow('never changed')
  })

  const withdraw = () =>
    givenADecision('patient', { patient, purpose: { kind: 'study', study }, decision: 'deny' })
})
