import { beforeAll, describe, expect, it } from 'vitest'

import { enterPanel, givenAColleague } from './support/given-staff.ts'
import { aPatient, givenAPatient } from './support/given-people.ts'
import { persona, tokenOf, type Persona } from './support/personas.ts'
import { rowsOf } from './support/newcomers.ts'
import { refusalOf, rest } from './support/rest.ts'
import { emptyRecord, startedCms, withDatabase } from './support/started-cms.ts'

let patient: Persona
let author: Persona
let administrator: Persona

beforeAll(async () => {
  await emptyRecord()
  patient = await persona('patient')
  author = await persona('author')
  administrator = await persona('administrator')
})

/** An account as it stands in the database, with what nobody may read. */
async function accountRow({ collection, id }: Persona): Promise<unknown> {
  const { databaseUrl } = await startedCms()
  const sql = `SELECT email, hash, salt FROM ${collection} WHERE id = $1`
  return withDatabase(databaseUrl, async (client) => {
    const { rows } = await client.query<Record<string, unknown>>(sql, [id])
    return rows[0]
  })
}

describe('an account of the staff', () => {
  it.each([
    ['a member', 'patient'],
    ['a colleague', 'author'],
    ['a validator', 'validator'],
  ] as const)('cannot be taken over by %s', async (_who, name) => {
    const before = await accountRow(administrator)
    const body = { password: 'a-new-password', email: 'taken@tests.example', roles: ['author'] }
    const token = await tokenOf(name)
    const one = await rest('PATCH', `/staff/${administrator.id}`, { token, body })
    await rest('PATCH', `/staff?where[id][equals]=${administrator.id}`, { token, body })
    expect([403, 404]).toContain(one.status)
    expect(await accountRow(administrator)).toEqual(before)
  })

  it('is not changed by its owner: neither its roles nor its name', async () => {
    const body = { roles: ['administrator', 'validator'], name: 'Dr Example' }
    const { body: before } = await rest('GET', `/staff/${author.id}`, { token: author.token })
    const change = await rest('PATCH', `/staff/${author.id}`, { token: author.token, body })
    const { body: after } = await rest('GET', `/staff/${author.id}`, { token: author.token })
    expect([change.status, after]).toEqual([403, before])
    expect(before).toMatchObject({ roles: ['author'] })
  })
})

describe('an account of the staff whose roles were taken away', () => {
  it('reaches nothing any more, at once, with the session that it has', async () => {
    const former = await givenAColleague('validator', 'administrator')
    const token = await enterPanel(former)
    const before = await rest('GET', '/members', { token })
    const taken = await rest('PATCH', `/staff/${former.id}`, {
      token: administrator.token,
      body: { roles: [] },
    })
    const after = await Promise.all(
      ['/members', '/staff', '/audit', '/patients', '/questionnaires'].map((path) =>
        rest('GET', path, { token }),
      ),
    )
    expect([before.status, taken.status]).toEqual([200, 200])
    expect(after.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403])
  })
})

describe('an account of a member', () => {
  it.each(['another patient', 'author', 'validator', 'data scientist'] as const)(
    'cannot be changed by: %s',
    async (name) => {
      const before = await accountRow(patient)
      const body = { password: 'a-new-password', kind: 'professional' }
      const { status } = await rest('PATCH', `/members/${patient.id}`, {
        token: await tokenOf(name),
        body,
      })
      expect([403, 404]).toContain(status)
      expect(await accountRow(patient)).toEqual(before)
    },
  )

  it('is not turned into another kind by its own owner', async () => {
    const body = { kind: 'professional', email: 'other@tests.example', nickname: 'other' }
    await rest('PATCH', `/members/${patient.id}`, { token: patient.token, body })
    const { body: after } = await rest('GET', `/members/${patient.id}`, { token: patient.token })
    expect(after).toMatchObject({ kind: 'patient', email: patient.email })
  })

  it('is not made by a visitor', async () => {
    const body = { email: 'new@tests.example', password: 'a-password', kind: 'patient' }
    expect((await rest('POST', '/members', { body })).status).toBe(403)
  })
})

const child = { name: 'Ben Example', relationship: 'child', birthDate: '2015-04-05' }

describe('a patient', () => {
  it('belongs to whoever registered it, whatever the request says', async () => {
    const other = await persona('another patient')
    const more = { ...child, owner: other.id, validation: 'validated' }
    const { body: made } = await rest('POST', '/patients/add', {
      token: patient.token,
      body: aPatient(more),
    })
    const { id } = made as { id: string }
    const { body: kept } = await rest('GET', `/patients/${id}?depth=0`, { token: patient.token })
    expect(kept).toMatchObject({ owner: patient.id, validation: 'not-started' })
  })

  it('is neither given away nor validated by its owner', async () => {
    const id = await givenAPatient('patient', { validation: 'submitted' })
    const other = await persona('another patient')
    const body = aPatient({ owner: other.id, validation: 'validated', name: 'Ada Sample' })
    const changed = await rest('POST', `/patients/${id}/change`, { token: patient.token, body })
    const { body: now } = await rest('GET', `/patients/${id}?depth=0`, { token: patient.token })
    expect([changed.status, now]).toMatchObject([
      200,
      { owner: patient.id, validation: 'submitted', name: 'Ada Sample' },
    ])
  })

  it.each([
    ['add', { relationship: 'child', birthDate: '1980-01-01' }, [422, 'grown-up at birthDate']],
    ['add', { relationship: 'self', birthDate: '2018-01-01' }, [422, 'not-grown-up at birthDate']],
    ['add', { ...child, country: 'ZZ' }, [400, 'input-invalid at country']],
    ['change', { ...child, relationship: 'ward' }, [422, 'not-grown-up at birthDate']],
  ])('is refused by %s with what cannot be: %o', async (door, more, expected) => {
    const id = await givenAPatient('patient')
    const path = door === 'add' ? '/patients/add' : `/patients/${id}/change`
    const before = await rowsOf('SELECT * FROM patients ORDER BY id')
    const body = aPatient(more)
    const reply = await rest('POST', path, { token: patient.token, body })
    expect(refusalOf(reply)).toEqual(expected)
    expect(await rowsOf('SELECT * FROM patients ORDER BY id')).toEqual(before)
  })

  it('has the symptoms of the vocabulary, in its own words, whatever is sent', async () => {
    const id = await givenAPatient('patient')
    for (const hpoId of ['HP:0001250', 'HP:9999999']) {
      const body = { hpoId, label: '<script>' }
      await rest('POST', `/patients/${id}/symptoms/keep`, { token: patient.token, body })
    }
    const kept = await rowsOf(
      `SELECT hpo_id, label FROM patients_symptoms WHERE _parent_id = '${id}'`,
    )
    expect(kept).toEqual([{ hpo_id: 'HP:0001250', label: 'Seizure' }])
  })

  it('is neither added nor changed by the doors of Payload, not even by its owner', async () => {
    const id = await givenAPatient('patient')
    const symptoms = [{ hpoId: 'HP:9999999', label: '<script>alert(1)</script>' }]
    const replies = [
      await rest('POST', '/patients', { token: patient.token, body: aPatient(child) }),
      await rest('PATCH', `/patients/${id}`, { token: patient.token, body: { symptoms } }),
      await rest('PATCH', `/patients?where[id][equals]=${id}`, {
        token: patient.token,
        body: { relationship: 'ward' },
      }),
    ]
    expect(replies.map(({ status }) => status)).toEqual([403, 403, 403])
  })

  it('is the member themselves once, and added once by two taps, with a line of the audit', async () => {
    await rowsOf(`DELETE FROM patients WHERE owner_id = '${patient.id}'`)
    const add = async (more: object) =>
      rest('POST', '/patients/add', { token: patient.token, body: aPatient(more) })
    const [one, two] = await Promise.all([add(child), add(child)])
    const sister = await add({ ...child, name: 'Mia Example' })
    expect(two.body).toEqual(one.body)
    expect(sister.body).not.toEqual(one.body)
    expect((await add({})).status).toBe(200)
    expect(refusalOf(await add({ name: 'Ada Sample' }))).toEqual([
      ...[422, 'already-yourself at relationship'],
    ])
    const kept = await rowsOf(
      `SELECT name FROM patients WHERE owner_id = '${patient.id}' ORDER BY 1`,
    )
    expect(kept.map(({ name }) => name)).toEqual(['Ada Example', 'Ben Example', 'Mia Example'])
    const { id } = sister.body as { id: string }
    const lines = await rowsOf(`SELECT action FROM audit WHERE person = '${id}'`)
    expect(lines).toEqual([{ action: 'patient.added' }])
  })

  it('is not changed by a validator, who has a door for the decision and no other', async () => {
    const id = await givenAPatient('patient', { validation: 'submitted' })
    const token = await tokenOf('validator')
    const body = { validation: 'validated', name: 'Somebody Else', owner: author.id }
    const { status } = await rest('PATCH', `/patients/${id}`, { token, body })
    const { body: now } = await rest('GET', `/patients/${id}?depth=0`, { token })
    expect(status).toBe(403)
    expect(now).toMatchObject({ validation: 'submitted', name: 'Ada Example', owner: patient.id })
  })
})

describe.each(['staff', 'members'] as const)('the doors of Payload to %s', (accounts) => {
  it.each([
    ['POST', '/first-register', { email: 'first@tests.example', password: 'a-password' }],
    ['POST', '/forgot-password', { email: 'author@tests.example' }],
    ['POST', '/reset-password', { token: 'a-token', password: 'a-password' }],
    ['POST', '/verify/a-token', {}],
    ['POST', '/unlock', { email: 'author@tests.example' }],
  ] as const)('are shut: %s %s', async (method, path, body) => {
    const visitor = await rest(method, `/${accounts}${path}`, { body })
    const admin = await rest(method, `/${accounts}${path}`, { body, token: administrator.token })
    expect([visitor.status, admin.status]).toEqual([404, 404])
    expect(visitor.body).toEqual({ problems: [{ code: 'not-found' }] })
  })

  it('are shut: GET /init', async () => {
    expect((await rest('GET', `/${accounts}/init`)).status).toBe(404)
  })
})

describe('what is hidden', () => {
  const accounts = ['hash', 'salt', 'sessions.id', 'resetPasswordToken']
  const approvals = ['writers', 'writers.email', 'approvedBy', 'approvedBy.email', 'approvedAt']
  const visitors = [
    ...approvals.map((field) => ['chapters', field] as const),
    ['studies', 'questionnaires'] as const,
    ['studies', 'questionnaires.code'] as const,
  ]

  it.each(accounts)('closes %s of accounts to filters, also for colleagues', async (field) => {
    const path = (slug: string) => `/${slug}?where[${field}][exists]=true`
    const staff = await rest('GET', path('staff'), { token: author.token })
    const members = await rest('GET', path('members'), { token: administrator.token })
    expect([staff.status, members.status]).toEqual([400, 400])
  })

  it.each(accounts)('closes %s of accounts to sorting', async (field) => {
    const staff = await rest('GET', `/staff?sort=${field}`, { token: author.token })
    const members = await rest('GET', `/members?sort=-${field}`, { token: patient.token })
    expect([staff.status, members.status]).toEqual([400, 400])
  })

  it.each(visitors)('closes %s.%s to filters and sorting of the public', async (slug, field) => {
    const filter = await rest('GET', `/${slug}?where[${field}][exists]=true`)
    const sort = await rest('GET', `/${slug}?sort=${field}`)
    expect([filter.status, sort.status]).toEqual([400, 400])
  })

  it.each(['owner.nickname', 'patient__name', '-owner.email', 'createdAt,owner.email'])(
    'refuses to sort by a column of other documents: %s',
    async (sort) => {
      const { status } = await rest('GET', `/patients?sort=${sort}`, { token: patient.token })
      expect(status).toBe(400)
    },
  )

  it('gives members a hundred rows at most', async () => {
    const { body } = await rest('GET', '/diseases?limit=0', { token: patient.token })
    expect(body).toMatchObject({ limit: 100 })
  })

  it('has no table of who edits what', async () => {
    const { status } = await rest('GET', '/payload-locked-documents', {
      token: administrator.token,
    })
    expect(status).toBe(404)
  })
})

/** Payload's door that says what one may do with a document. */
describe('whether there is a document', () => {
  const nowhere = '00000000-0000-0000-0000-000000000000'
  const slugs = ['patients', 'consents', 'members', 'staff', 'questionnaire-responses'] as const
  const asked = ['visitor', 'another patient', 'professional', 'author'] as const

  it.each(asked)('is not told to: %s', async (name) => {
    const token = name === 'visitor' ? null : await tokenOf(name)
    const there = await givenAPatient('patient')
    const one = await rest('POST', `/patients/access/${there}`, { token, body: {} })
    const none = await rest('POST', `/patients/access/${nowhere}`, { token, body: {} })
    expect([one.status, one.text]).toEqual([none.status, none.text])
    expect([403, 404]).toContain(one.status)
  })

  it.each(slugs)('is not told to visitors and members, of %s', async (slug) => {
    for (const token of [null, patient.token]) {
      const { status } = await rest('POST', `/${slug}/access`, { token, body: {} })
      expect(status).toBe(403)
    }
  })

  it('is told to staff about what they may read', async () => {
    const { token, id } = author
    const own = await rest('POST', `/staff/access/${id}`, { token, body: {} })
    const fresh = await rest('POST', '/chapters/access', { token, body: {} })
    expect([own.status, own.body]).toMatchObject([200, { read: true }])
    expect(fresh.status).toBe(200)
  })
})

describe('what goes beyond Payload’s own doors', () => {
  it.each([
    ['POST', { 'x-http-method-override': 'DELETE' }],
    ['POST', { 'x-payload-http-method-override': 'DELETE' }],
    ['POST', { 'x-payload-http-method-override': 'PATCH' }],
    ['PUT', {}],
  ] as const)('is no way to a patient: %s %j', async (method, headers) => {
    const id = await givenAPatient('patient')
    const path = `/patients/${id}?_method=DELETE`
    const { status } = await rest(method, path, { token: patient.token, body: {}, headers })
    const { body } = await rest('GET', `/patients/${id}`, { token: patient.token })
    expect([400, 404]).toContain(status)
    expect(body).toMatchObject({ id, name: 'Ada Example' })
  })

  it.each(['graphql', 'graphql-playground', 'payload-jobs/run', 'payload-folders', 'media'])(
    'is not there: %s',
    async (path) => {
      const { token } = administrator
      const asked = await Promise.all([
        rest('GET', `/${path}`, { token }),
        rest('POST', `/${path}`, { token, body: { query: '{ Staff { docs { email } } }' } }),
      ])
      expect(asked.map(({ status }) => status)).toEqual([404, 404])
    },
  )

  it('leaves no rejection behind that nobody handles', async () => {
    const paths = [
      '/questionnaire-responses?where[version.questionnaire.title][like]=a',
      '/questionnaire-responses/count?where[or][0][version.questionnaire.title][like]=a',
      '/requests?where[version.questionnaire.title][like]=a',
    ]
    const replies = await Promise.all(
      paths.map((path) => rest('GET', path, { token: patient.token })),
    )
    expect(replies.map(({ status }) => status)).toEqual([400, 400, 400])
  })

  it('shows nobody when their colleagues signed in', async () => {
    const { body } = await rest('GET', '/staff?limit=0&depth=0', { token: administrator.token })
    const { docs } = body as { docs: { id: string; sessions?: unknown[] }[] }
    const open = docs.filter(({ sessions = [] }) => sessions.length > 0).map(({ id }) => id)
    expect(open).toEqual([administrator.id])
  })

  it.each(['duplicate', 'duplicate?draft=false'])('makes no patient at all: %s', async (door) => {
    const id = await givenAPatient('patient')
    const { token } = patient
    const body = { validation: 'validated', owner: administrator.id }
    const own = await rest('POST', `/patients/${id}/${door}`, { token, body })
    const other = await rest('POST', `/patients/${id}/${door}`, {
      token: await tokenOf('another patient'),
      body,
    })
    expect([own.status, other.status]).toEqual([403, 403])
  })
})
