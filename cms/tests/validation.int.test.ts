import { guardianshipCheck, promptnessSchema, validationChecks } from '@share4rare/schemas'
import { beforeEach, describe, expect, it } from 'vitest'

import { sendMails } from '../src/jobs/send-mails.ts'
import { watchValidation } from '../src/jobs/watch-validation.ts'
import { duplicatesOf } from '../src/validation/duplicates-of.ts'
import {
  auditOf,
  documentsOf,
  givenADocument,
  givenAllDocuments,
} from './support/given-documents.ts'
import { meanwhile } from './support/meanwhile.ts'
import { rowsOf } from './support/newcomers.ts'
import { aPatient, givenAPatient } from './support/given-people.ts'
import { persona, requestAs, tokenOf, type PersonaName } from './support/personas.ts'
import { refusal, refusalOf, rest } from './support/rest.ts'
import { emptyRecord, startedCms, withDatabase } from './support/started-cms.ts'
import { worker } from './support/work-context.ts'

let patient: string

beforeEach(async () => {
  await emptyRecord()
  patient = await givenAPatient('patient', { validation: 'not-started' })
  ;(await startedCms()).post.collect()
})

const yes = { decision: 'validated', checks: validationChecks }
const askAgain = { decision: 'feedback', template: 'identity-unreadable', words: 'The left half.' }
const no = { decision: 'refused', words: 'The child is registered already.' }

/** What a validator sees who opens the page now. */
async function seenNow(): Promise<object> {
  const token = await tokenOf('validator')
  const { body } = await rest('GET', `/patients/${patient}?depth=0`, { token })
  const { validation: state, updatedAt: at } = body as { validation: string; updatedAt: string }
  return { seen: { state, at } }
}

async function decide(body: object, name: PersonaName = 'validator', seen?: object) {
  const token = await tokenOf(name)
  return rest('POST', `/patients/${patient}/decide`, {
    token,
    body: { ...(seen ?? (await seenNow())), ...body },
  })
}

/** What an owner told while somebody else changed the same patient. */
const symptomsWhile = async (change: string) =>
  meanwhile(change, async () =>
    rest('POST', `/patients/${patient}/symptoms/keep`, {
      token: await tokenOf('patient'),
      body: { hpoId: 'HP:0002315' },
    }),
  )

const validationNow = async () => (await documentsOf('patient', patient)).validation

async function events() {
  const { payload } = await startedCms()
  const { docs } = await payload.find({
    collection: 'validations',
    sort: 'createdAt',
    limit: 100,
    depth: 0,
    overrideAccess: true,
  })
  return docs
}

async function letters() {
  await sendMails(await worker({ kind: 'send-mails', subject: 'all' }))
  return (await startedCms()).post.collect()
}

async function change(more: object) {
  const body = aPatient(more)
  return rest('POST', `/patients/${patient}/change`, { token: await tokenOf('patient'), body })
}

describe('the clock', () => {
  it('starts when the last needed document comes, for 48 hours, and is shown to both sides', async () => {
    await givenADocument('patient', { patient, kind: 'signed-consent' })
    await givenADocument('patient', { patient, kind: 'identity' })
    const before = await documentsOf('patient', patient)
    await givenADocument('patient', { patient, kind: 'medical-proof' })
    const { documents, validation } = await documentsOf('patient', patient)
    const sent = new Date(documents.at(-1)?.sentAt ?? 0).getTime()
    const dueAt = new Date(sent + 48 * 3_600_000).toISOString()
    expect([before.validation.state, before.missing]).toEqual([
      'documents-incomplete',
      ['medical-proof'],
    ])
    expect(validation).toMatchObject({ state: 'submitted', dueAt })
    const token = await tokenOf('validator')
    const queue = await rest('GET', '/patients?sort=dueAt&depth=0', { token })
    expect(queue.body).toMatchObject({ docs: [{ id: patient, dueAt }] })
  })

  it('ends where a needed document is taken back, and begins anew with the next', async () => {
    await givenAllDocuments('patient', patient)
    const [first] = (await documentsOf('patient', patient)).documents
    await rest('POST', `/documents/${first?.id ?? ''}/remove`, { token: await tokenOf('patient') })
    expect(await validationNow()).toMatchObject({ state: 'documents-incomplete', dueAt: null })
    await givenADocument('patient', { patient, kind: 'signed-consent' })
    expect((await events()).map(({ event }) => event)).toEqual([
      'submitted',
      'withdrawn',
      'submitted',
    ])
  })

  it('starts once, though the last documents come at one moment', async () => {
    const kinds = ['signed-consent', 'identity', 'medical-proof', 'medical-proof'] as const
    await Promise.all(kinds.map((kind) => givenADocument('patient', { patient, kind })))
    expect((await events()).map(({ event }) => event)).toEqual(['submitted'])
  })

  it('needs no second identity for a second patient, and everything else', async () => {
    await givenAllDocuments('patient', patient)
    const second = await givenAPatient('patient', { validation: 'not-started' })
    const { missing } = await documentsOf('patient', second)
    expect(missing).toEqual(['signed-consent', 'medical-proof'])
  })
})

describe('a decision', () => {
  beforeEach(() => givenAllDocuments('patient', patient))

  it('to validate opens what validated patients may do, and leaves an event with its ticks', async () => {
    const { id: by } = await persona('validator')
    expect((await decide(yes)).status).toBe(200)
    expect(await validationNow()).toMatchObject({ state: 'validated', dueAt: null })
    expect((await events()).at(-1)).toMatchObject({
      event: 'validated',
      by,
      checks: validationChecks,
    })
    expect(await auditOf('validation.validated')).toMatchObject([{ person: patient }])
  })

  it('by feedback stops the clock, is read by the owner, and the next document starts it', async () => {
    await decide(askAgain)
    const { template, words } = askAgain
    expect(await validationNow()).toMatchObject({ state: 'feedback', template, words, dueAt: null })
    await givenADocument('patient', { patient, kind: 'identity' })
    expect(await validationNow()).toMatchObject({ state: 'submitted', template: null, words: '' })
  })

  it.each([
    [yes, 'Welcome: your profile is validated'],
    [askAgain, 'We need something more from you'],
    [no, 'About the validation of your profile'],
  ])('is told by one mail that says nothing of anybody: %o', async (body, subject) => {
    await decide(body)
    const posted = await letters()
    const { email } = await persona('patient')
    expect(posted).toMatchObject([{ to: [email], subject }])
    expect(posted[0]?.text).not.toMatch(/Ada|half|child|identity|medical|disease/i)
  })

  it('is for validators alone', async () => {
    const others = [
      'patient',
      'author',
      'data scientist',
      'committee member',
      'administrator',
    ] as const
    const replies = await Promise.all(others.map((name) => decide(yes, name)))
    expect(replies.map(refusalOf)).toEqual(others.map(() => refusal(403, 'not-permitted')))
    expect(await validationNow()).toMatchObject({ state: 'submitted' })
  })

  it.each([
    ['without every tick', { ...yes, checks: validationChecks.slice(1) }],
    ['without a reason', { ...no, words: ' ' }],
    ['without a template', { decision: 'feedback', words: 'Something.' }],
    ['with a template that nobody chose', { decision: 'feedback', template: '', words: 'Some.' }],
    ['by words that are not there', { decision: 'feedback', template: 'other', words: ' ' }],
    ['of an unknown kind', { decision: 'perhaps' }],
  ])('is not taken %s', async (_how, body) => {
    expect((await decide(body)).status).toBe(400)
    expect((await events()).map(({ event }) => event)).toEqual(['submitted'])
  })

  it('is taken once', async () => {
    const seen = await seenNow()
    const replies = await Promise.all(
      [yes, no, yes, askAgain].map((each) => decide(each, 'validator', seen)),
    )
    const [taken, ...others] = replies.toSorted((one, two) => one.status - two.status)
    expect(taken?.status).toBe(200)
    expect(others.map(refusalOf)).toEqual(others.map(() => refusal(409, 'stale-revision')))
    expect(await letters()).toHaveLength(1)
    expect(await events()).toHaveLength(2)
  })

  it('is not taken from a page that was opened before a colleague decided, or the owner changed something', async () => {
    const before = await seenNow()
    await decide(askAgain)
    expect(refusalOf(await decide(yes, 'validator', before))).toEqual(
      refusal(409, 'stale-revision'),
    )
    const then = await seenNow()
    await change({ sex: 'male' })
    expect(refusalOf(await decide(yes, 'validator', then))).toEqual(refusal(409, 'stale-revision'))
    expect((await decide(yes)).status).toBe(200)
  })
})

describe('a decision about incomplete evidence', () => {
  it('is not possible before anything was sent, nor after feedback while something is missing', async () => {
    const early = await decide(yes)
    await givenAllDocuments('patient', patient)
    await decide(askAgain)
    const [first] = (await documentsOf('patient', patient)).documents
    await rest('POST', `/documents/${first?.id ?? ''}/remove`, { token: await tokenOf('patient') })
    expect([refusalOf(early), refusalOf(await decide(yes))]).toEqual([
      refusal(409, 'not-waiting'),
      refusal(422, 'documents-missing'),
    ])
  })
})

describe('somebody who was validated', () => {
  beforeEach(async () => {
    await givenAllDocuments('patient', patient)
    await decide(yes)
  })

  it.each([
    [{ name: 'Bea Example' }, 'submitted'],
    [{ relationship: 'ward' }, 'documents-incomplete'],
  ])('is looked at again as: %o', async (body, validation) => {
    expect((await change(body)).status).toBe(200)
    expect(await validationNow()).toMatchObject({ state: validation })
    expect((await events())[2]).toMatchObject({ event: 'reopened' })
  })

  it('stays validated where nothing of that changed', async () => {
    await change({ name: 'Ada Example', sex: 'male' })
    expect(await validationNow()).toMatchObject({ state: 'validated' })
  })

  it('keeps the line of an identity that is taken back, and is not asked for it again', async () => {
    const { documents } = await documentsOf('patient', patient)
    const identity = documents.find(({ kind }) => kind === 'identity')?.id ?? ''
    await rest('POST', `/documents/${identity}/remove`, { token: await tokenOf('patient') })
    const after = await documentsOf('patient', patient)
    expect(after.documents).toMatchObject([{}, { id: identity, state: 'destroyed' }, {}])
    expect(after.missing).toEqual([])
  })
})

describe('an adult who cannot decide', () => {
  const all = [...validationChecks, guardianshipCheck]

  beforeEach(async () => {
    patient = await givenAPatient('caregiver', { relationship: 'ward', validation: 'not-started' })
    await givenAllDocuments('caregiver', patient)
  })

  it('is not validated without a proof of guardianship, nor without its own tick', async () => {
    const before = await documentsOf('caregiver', patient)
    expect([before.missing, before.validation.state]).toEqual([
      ['guardianship-proof'],
      'documents-incomplete',
    ])
    await givenADocument('caregiver', { patient, kind: 'guardianship-proof' })
    expect((await documentsOf('caregiver', patient)).validation.state).toBe('submitted')
    expect(refusalOf(await decide(yes))).toEqual([400, 'input-invalid at checks'])
    expect(await guardianship()).toBe('asked')
    expect((await decide({ ...yes, checks: all })).status).toBe(200)
    expect(await guardianship()).toBe('approved')
  })

  it('loses the approval with another name, with feedback, and with a refusal', async () => {
    await givenADocument('caregiver', { patient, kind: 'guardianship-proof' })
    const [token, validated] = [await tokenOf('caregiver'), { ...yes, checks: all }]
    await decide(validated)
    await rest('POST', `/patients/${patient}/change`, {
      token,
      body: aPatient({ relationship: 'ward', name: 'Bea Example' }),
    })
    expect(await guardianship()).toBe('asked')
    for (const answer of [askAgain, no]) {
      await decide(validated)
      await decide(answer)
      expect(await guardianship()).toBe('asked')
    }
  })

  it('is never approved by who asks for it', async () => {
    const token = await tokenOf('caregiver')
    await rest('PATCH', `/patients/${patient}`, { token, body: { guardianship: 'approved' } })
    expect(await guardianship()).toBe('asked')
  })

  const guardianship = async () => (await documentsOf('caregiver', patient)).guardianship?.state
})

describe('two records of one child', () => {
  const child = { relationship: 'child', birthDate: '2015-04-05', sex: 'female' }

  async function registered(name: PersonaName, called: string) {
    const body = aPatient({ ...child, name: called })
    const { body: made } = await rest('POST', '/patients/add', { token: await tokenOf(name), body })
    const { payload } = await startedCms()
    const { id } = made as { id: string }
    return payload.findByID({
      collection: 'patients',
      id,
      showHiddenFields: true,
      overrideAccess: true,
    })
  }

  it('are known for the same, however the name was typed, and for nothing else', async () => {
    const one = await registered('patient', 'María José Ejemplo')
    const two = await registered('caregiver', 'ejemplo  MARIA-JOSE')
    const other = await registered('caregiver', 'Maria Ejemplo')
    expect(two.likeness).toBe(one.likeness)
    expect(other.likeness).not.toBe(one.likeness)
    expect(one.likeness).toMatch(/^[0-9a-f]{64}$/)
  })

  it('are shown to whoever looks at one of them, where they are of two members', async () => {
    const one = await registered('patient', 'Ada Example')
    const two = await registered('caregiver', 'ada EXAMPLE')
    await registered('patient', 'Ada Example')
    await registered('caregiver', 'Bea Example')
    const found = await duplicatesOf(one, await requestAs('validator'))
    expect(found.map(({ id }) => id)).toEqual([two.id])
  })

  it('are not found out by asking', async () => {
    const { likeness } = await registered('patient', 'Ada Example')
    for (const name of ['caregiver', 'validator'] as const) {
      const token = await tokenOf(name)
      const reply = await rest('GET', `/patients?where[likeness][equals]=${likeness}`, { token })
      const sorted = await rest('GET', '/patients?sort=likeness', { token })
      expect([reply.status, sorted.status]).toEqual([400, 400])
    }
  })
})

describe('a promise that was broken', () => {
  const watch = async () =>
    watchValidation(await worker({ kind: 'watch-validation', subject: 'all' }))

  async function given(hoursAgo: number, answered?: { event: string; hoursAgo: number }) {
    await withDatabase((await startedCms()).databaseUrl, async (client) => {
      const event = `INSERT INTO validations (owner_id, patient_id, event, at, due_at)
        SELECT owner_id, id, $1::enum_validations_event, now() - make_interval(hours => $2),
          now() - make_interval(hours => $2 - 48) FROM patients WHERE id = $3`
      await client.query(event, ['submitted', hoursAgo, patient])
      if (answered) await client.query(event, [answered.event, answered.hoursAgo, patient])
    })
  }

  it('is written down once, and told once to validators and administrators', async () => {
    const [{ email }, { email: administrator }] = [
      await persona('validator'),
      await persona('administrator'),
    ]
    await given(49)
    await watch()
    await watch()
    const posted = await letters()
    expect(await auditOf('validation.late')).toMatchObject([{ person: patient, actor: 'platform' }])
    const linksOf = (one: string) =>
      posted.filter(({ to }) => to.includes(one)).map(({ text }) => /\/admin\S*/.exec(text)?.[0])
    expect([linksOf(email), linksOf(administrator)]).toEqual([
      ['/admin/collections/patients'],
      ['/admin'],
    ])
    expect(posted.filter(({ text }) => /Ada|\/en\//.test(text))).toEqual([])
  })

  it.each([
    ['an answer that came too late', 60, { event: 'validated', hoursAgo: 1 }, 1],
    ['an answer in time', 60, { event: 'feedback', hoursAgo: 13 }, 0],
    ['documents that were taken back in time', 60, { event: 'withdrawn', hoursAgo: 20 }, 0],
    ['somebody who waits for 47 hours', 47, undefined, 0],
  ])('is or is not: %s', async (_what, hoursAgo, answered, lines) => {
    await given(hoursAgo, answered)
    await watch()
    expect(await auditOf('validation.late')).toHaveLength(lines)
  })

  it('counts in the promptness that everybody may read, once there is enough of it', async () => {
    for (let index = 0; index < 10; index += 1) {
      patient = await givenAPatient('patient', { validation: 'not-started' })
      await given(20, { event: 'validated', hoursAgo: 10 })
    }
    const few = promptnessSchema.parse((await rest('GET', '/validation/promptness')).body)
    patient = await givenAPatient('patient', { validation: 'not-started' })
    await given(90, { event: 'refused', hoursAgo: 30 })
    const enough = promptnessSchema.parse((await rest('GET', '/validation/promptness')).body)
    expect([few, enough]).toEqual([
      { hours: null, answers: null },
      { hours: 60, answers: 11 },
    ])
  })
})

describe('what an owner tells while the staff decide', () => {
  it('undoes no decision, and is not lost', async () => {
    const decided = `UPDATE patients SET validation = 'validated', birth_date = '1991-01-01'`
    expect((await symptomsWhile(decided)).status).toBe(200)
    expect(
      await rowsOf(`SELECT validation, birth_date::date::text AS born, symptoms.label AS told
        FROM patients LEFT JOIN patients_symptoms symptoms ON _parent_id = patients.id`),
    ).toEqual([{ validation: 'validated', born: '1991-01-01', told: 'Headache' }])
  })

  it('comes too late for a profile that is closed: nothing of it comes back', async () => {
    const reply = await symptomsWhile('UPDATE patients SET closed = true')
    expect(refusalOf(reply)).toEqual(refusal(404, 'not-found'))
    expect(await rowsOf('SELECT label FROM patients_symptoms')).toEqual([])
  })
})
