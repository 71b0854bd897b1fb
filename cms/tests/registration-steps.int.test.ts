import { beforeEach, describe, expect, it } from 'vitest'

import { endRegistrations } from '../src/jobs/end-registrations.ts'
import { mailTo, registered, rowsOf, yearsAgo } from './support/newcomers.ts'
import { tokenOf } from './support/personas.ts'
import { problemsOf, refusalOf, rest } from './support/rest.ts'
import { emptyRecord } from './support/started-cms.ts'
import { worker } from './support/work-context.ts'

beforeEach(async () => {
  await emptyRecord()
  await mailTo('nobody')
})

const patient = {
  name: 'Nadia Example',
  relationship: 'self',
  birthDate: '1990-05-01',
  sex: 'female',
  country: 'ES',
  diagnosis: 'undiagnosed',
  disease: null,
  furtherDiseases: [],
  diseaseInOwnWords: '',
  inRegistry: 'no',
  registryName: '',
  inOrganisation: 'unknown',
}
const symptoms = {}

async function beginner(more: object = {}) {
  const person = await registered(more)
  const { token } = person.confirmed.body as { token: string }
  const tell = (step: string, body: unknown) =>
    rest('POST', `/members/registration/${step}`, { token, body })
  const list = await rest('GET', '/consents/claims?locale=en', { token })
  const { claims } = list.body as { claims: { claim: string; version: string }[] }
  const decisions = (decision: string, isWanted: (claim: string) => boolean = () => true) =>
    claims
      .filter(({ claim }) => isWanted(claim))
      .map(({ claim, version }) => ({ claim, version, decision }))
  return { ...person, session: token, tell, decisions }
}

describe('the steps after the password', () => {
  it('are taken in their order, and end with an account that waits for nothing', async () => {
    const { tell, decisions, session, nickname } = await beginner()
    const early = await tell('terms', { locale: 'es', decisions: decisions('permit') })
    expect(refusalOf(early)).toEqual([403, 'not-open'])
    expect((await tell('patient', patient)).body).toEqual({ registration: 'symptoms' })
    expect((await tell('symptoms', symptoms)).body).toEqual({ registration: 'terms' })
    const last = await tell('terms', { locale: 'es', decisions: decisions('permit') })
    expect(last.body).toEqual({ registration: 'done' })
    const me = await rest('GET', '/members/me', { token: session })
    expect(me.body).toMatchObject({ user: { nickname, registration: 'done' } })
    expect(refusalOf(await tell('patient', patient))).toEqual([403, 'not-open'])
  })

  it('give two who send a step at once what they would get one after the other', async () => {
    const { tell, decisions, session } = await beginner()
    const twice = async (step: string, body: unknown) =>
      (await Promise.all([1, 2, 3].map(() => tell(step, body)))).map((reply) => reply.body)
    const same = (registration: string) => Array(3).fill({ registration }) as unknown[]
    expect(await twice('patient', patient)).toEqual(same('symptoms'))
    expect(await twice('symptoms', symptoms)).toEqual(same('terms'))
    const all = { locale: 'es', decisions: decisions('permit') }
    expect(await twice('terms', all)).toEqual(same('done'))
    const { body } = await rest('GET', '/patients/mine', { token: session })
    expect(body).toMatchObject({ patients: [{ name: 'Nadia Example' }] })
    expect(await rowsOf('SELECT id FROM consents')).toHaveLength(all.decisions.length)
  })

  it('keep one patient, however often they are sent, and the symptoms that are known', async () => {
    const { tell, session } = await beginner()
    await tell('patient', patient)
    await tell('patient', { ...patient, name: 'Nadia Example Two' })
    const known = await rest('GET', '/patients/mine', { token: session })
    const { patients } = known.body as { patients: { id: string }[] }
    const door = `/patients/${String(patients[0]?.id)}`
    const more = { token: session }
    await rest('POST', `${door}/symptoms/keep`, { ...more, body: { hpoId: 'HP:0012378' } })
    const words = { words: 'burning feet', language: 'en' }
    await rest('POST', `${door}/own-words/keep`, { ...more, body: words })
    await tell('symptoms', symptoms)
    const { body } = await rest('GET', '/patients/mine', { token: session })
    expect(body).toMatchObject({
      patients: [
        {
          name: 'Nadia Example Two',
          validation: 'not-started',
          symptoms: { features: [{ hpoId: 'HP:0012378' }], ownWords: [words] },
        },
      ],
    })
  })

  it.each([
    [
      'a child of 18',
      { relationship: 'child', birthDate: yearsAgo(18, 0) },
      'grown-up at birthDate',
    ],
    ['a self of 17', { birthDate: yearsAgo(17, 0) }, 'not-grown-up at birthDate'],
    ['somebody born tomorrow', { birthDate: yearsAgo(0, 1) }, 'input-invalid at birthDate'],
    ['a diagnosis without a name', { diagnosis: 'confirmed' }, 'input-invalid at disease'],
    [
      'a disease that nobody knows',
      { disease: '00000000-0000-0000-0000-000000000000' },
      'input-invalid at disease',
    ],
    ['no name', { name: ' ' }, 'input-invalid at name'],
  ])('keep nothing of %s', async (_who, wrong, problem) => {
    const { tell, session } = await beginner()
    expect(problemsOf(await tell('patient', { ...patient, ...wrong }))).toEqual([problem])
    const { body } = await rest('GET', '/patients/mine', { token: session })
    expect(body).toEqual({ patients: [] })
  })

  it('record each claim on its own, with the words that were read', async () => {
    const { tell, decisions, session } = await beginner({ kind: 'caregiver', locale: 'es' })
    await tell('patient', { ...patient, relationship: 'child', birthDate: yearsAgo(5, 0) })
    await tell('symptoms', symptoms)
    const optional = (claim: string) => claim === 'private-messages'
    const needed = (claim: string) => !optional(claim)
    const all = [...decisions('permit', needed), ...decisions('deny', optional)]
    expect((await tell('terms', { locale: 'es', decisions: all })).status).toBe(200)
    const rows = await rowsOf(
      `SELECT purpose_id AS claim, decision, capacity, locale, text_version AS version
       FROM consents WHERE purpose_kind = 'claim' ORDER BY purpose_id`,
    )
    const said = (claim: string, decision: string) => ({
      claim,
      decision,
      capacity: 'guardian',
      locale: 'es',
      version: '2026-11',
    })
    expect(rows).toEqual([
      said('eligibility', 'permit'),
      said('health-data', 'permit'),
      said('private-messages', 'deny'),
      said('research-invitations', 'permit'),
      said('terms-of-use', 'permit'),
    ])
    expect((await rest('GET', '/consents', { token: session })).body).toMatchObject({
      totalDocs: 5,
    })
  })

  it.each([
    ['a needed no', 'deny', 'consent-missing at terms-of-use'],
    ['words of another version', 'permit', 'stale-revision at terms-of-use'],
  ])('record nothing where there is %s', async (_what, decision, problem) => {
    const { tell, decisions } = await beginner()
    await tell('patient', patient)
    await tell('symptoms', symptoms)
    const [first, ...others] = decisions('permit')
    const version = decision === 'deny' ? (first?.version ?? '') : 'another'
    const wrong = { claim: 'terms-of-use', version, decision }
    const reply = await tell('terms', { locale: 'es', decisions: [wrong, ...others] })
    expect(problemsOf(reply)).toEqual([problem])
    expect(await rowsOf('SELECT id FROM consents')).toEqual([])
  })

  it('ask a professional for the terms alone, and for no patient', async () => {
    const more = { kind: 'professional', birthDate: undefined, profession: 'researcher' }
    const { tell, decisions, session } = await beginner(more)
    expect(refusalOf(await tell('patient', patient))).toEqual([403, 'not-permitted'])
    expect(decisions('permit').map(({ claim }) => claim)).toEqual([
      'terms-of-use',
      'professional-conduct',
    ])
    expect((await tell('terms', { locale: 'es', decisions: decisions('permit') })).status).toBe(200)
    expect((await rest('GET', '/consents/asked', { token: session })).status).toBe(200)
  })

  it('come before any document is taken', async () => {
    const { tell, session } = await beginner()
    await tell('patient', patient)
    const send = await rest('POST', '/documents/add', { token: session, body: {} })
    expect(refusalOf(send)).toEqual([403, 'registration-unfinished'])
  })

  it('ask anew for a claim whose words have changed', async () => {
    const { tell, decisions, session } = await beginner()
    await tell('patient', patient)
    await tell('symptoms', symptoms)
    await tell('terms', { locale: 'es', decisions: decisions('permit') })
    const words = { title: 'New rules', text: 'Be kind.' }
    const inSpanish = { titleInSpanish: 'Normas nuevas', textInSpanish: 'Sé amable.' }
    const made = await rest('POST', '/claim-texts', {
      token: await tokenOf('administrator'),
      body: { claim: 'terms-of-use', version: '2027-01', ...words, ...inSpanish },
    })
    expect(made.status).toBe(201)
    const asked = async () => {
      const { body } = await rest('GET', '/consents/claims?locale=es', { token: session })
      return (body as { claims: unknown[] }).claims[0]
    }
    expect(await asked()).toMatchObject({ status: 'outdated', title: 'Normas nuevas' })
    const again = { claim: 'terms-of-use', version: '2027-01', decision: 'permit' }
    await rest('POST', '/consents/claims', {
      token: session,
      body: { locale: 'es', decisions: [again] },
    })
    expect(await asked()).toMatchObject({ status: 'permit' })
  })
})

describe('a registration that nobody goes on with', () => {
  const endThem = async () =>
    endRegistrations(await worker({ kind: 'end-registrations', subject: 'all' }))
  /** For all but the one who stands for the unfinished in other files. */
  const daysPass = async (days: number) =>
    rowsOf(
      [`members WHERE email <> 'unfinished@tests.example'`, 'patients', 'mails']
        .map((rows) => {
          const [table, which] = rows.split(/ (?=WHERE)/)
          return `UPDATE ${String(table)} SET created_at = created_at - interval '${String(days)} days',
            updated_at = updated_at - interval '${String(days)} days' ${which ?? ''}`
        })
        .join(';'),
    )
  const traces = async (email: string) =>
    rowsOf(`SELECT id FROM members WHERE email = '${email}'
      UNION ALL SELECT id FROM patients UNION ALL SELECT id FROM mails WHERE recipient_id IS NOT NULL`)

  it('is erased after thirty days, a week after its owner was told', async () => {
    const { email, tell } = await beginner()
    await tell('patient', patient)
    await daysPass(22)
    await endThem()
    expect(await mailTo(email)).toEqual([])
    await daysPass(2)
    await endThem()
    await endThem()
    expect(await mailTo(email)).toMatchObject([{ subject: 'Your registration is not finished' }])
    await daysPass(6)
    await endThem()
    expect((await traces(email)).length).toBeGreaterThan(1)
    await daysPass(1)
    await endThem()
    expect(await traces(email)).toEqual([])
    const tombstones = await rowsOf('SELECT DISTINCT kind, reason FROM erasures ORDER BY kind')
    expect(tombstones).toEqual(
      ['member', 'patient'].map((kind) => ({ kind, reason: 'time-is-up' })),
    )
  })

  it('stays while somebody goes on, and once it is done', async () => {
    const going = await beginner()
    await daysPass(31)
    await endThem()
    await daysPass(8)
    await going.tell('patient', patient)
    await endThem()
    expect((await going.tell('symptoms', symptoms)).body).toEqual({ registration: 'terms' })
    await going.tell('terms', { locale: 'en', decisions: going.decisions('permit') })
    await daysPass(100)
    await endThem()
    await endThem()
    expect((await traces(going.email)).length).toBeGreaterThan(1)
  })
})
