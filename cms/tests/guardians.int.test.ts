import type { ConsentPurpose } from '@share4rare/schemas'
import { beforeEach, describe, expect, it } from 'vitest'

import { comeOfAge, givenAChild } from './support/given-a-child.ts'
import { givenAnswers } from './support/given-answers.ts'
import { auditOf, documentsOf, givenADocument, sendDocument } from './support/given-documents.ts'
import { aPatient } from './support/given-people.ts'
import { givenAPurpose } from './support/given-questionnaire.ts'
import { rowsOf, yearsAgo } from './support/newcomers.ts'
import { peopleInSnapshot } from './support/people-in-snapshot.ts'
import { tokenOf } from './support/personas.ts'
import { refusalOf, rest } from './support/rest.ts'
import { emptyRecord } from './support/started-cms.ts'

let questionnaire: string
let purpose: Extract<ConsentPurpose, { kind: 'study' }>

beforeEach(async () => {
  await emptyRecord()
  ;({ questionnaire, purpose } = await givenAPurpose())
})

const aChild = (more: object) =>
  aPatient({ name: 'Mia Example', relationship: 'child', birthDate: '2012-01-01', ...more })

const mails = () => rowsOf('SELECT template FROM mails ORDER BY template')

describe('a child’s guardian who stays one', () => {
  const decide = async (
    patient: string,
    door: string,
    { as = 'validator', seen }: { as?: 'validator' | 'author'; seen?: object } = {},
  ) =>
    rest('POST', `/patients/${patient}/${door}-guardianship`, {
      token: await tokenOf(as),
      body: {
        words: 'The decision names another person.',
        seen: seen ?? (await seenNow(patient)),
      },
    })

  /** What a validator has before their eyes who opens the page now. */
  async function seenNow(patient: string): Promise<object> {
    const token = await tokenOf('validator')
    const { body } = await rest('GET', `/patients/${patient}?depth=0`, { token })
    const { guardianship, updatedAt } = body as { guardianship?: string; updatedAt: string }
    return { state: guardianship ?? null, at: updatedAt }
  }
  const prove = (patient: string) =>
    givenADocument('caregiver', { patient, kind: 'guardianship-proof' })

  it('applies by the proof, before the day or after it, and is freed by the approval alone', async () => {
    const patient = await givenAChild(yearsAgo(18, 60))
    expect(refusalOf(await decide(patient, 'approve'))).toEqual([409, 'not-waiting'])
    await prove(patient)
    await comeOfAge(patient)
    expect(await standing(patient)).toMatchObject({ state: 'asked' })
    expect(await mayAgree(patient)).toEqual([403, 'frozen'])
    expect(refusalOf(await decide(patient, 'approve', { as: 'author' }))).toEqual([
      403,
      'not-permitted',
    ])
    expect((await decide(patient, 'approve')).status).toBe(200)
    expect(await mayAgree(patient)).toEqual([201])
    expect(await rowsOf('SELECT capacity FROM consents')).toEqual([{ capacity: 'guardian' }])
    const answers = { pain: 3, has_help: false }
    await givenAnswers('caregiver', { patient, questionnaire, answers })
    expect(await peopleInSnapshot(questionnaire, purpose)).toBe(1)
    expect(await auditOf('guardianship.approved')).toMatchObject([{ person: patient }])
  })

  it('keeps every right on the day, where it was approved before', async () => {
    const patient = await givenAChild(yearsAgo(18, 60))
    await prove(patient)
    await decide(patient, 'approve')
    await comeOfAge(patient)
    expect(await mayAgree(patient)).toEqual([201])
    const body = aChild({ birthDate: yearsAgo(18, 0) })
    const token = await tokenOf('caregiver')
    expect((await rest('POST', `/patients/${patient}/change`, { token, body })).status).toBe(200)
  })

  it('stays frozen where it is declined, reads why, and may send another proof', async () => {
    const patient = await givenAChild('2012-01-01')
    await comeOfAge(patient)
    const other = await sendDocument('caregiver', { patient, kind: 'medical-proof' })
    expect(refusalOf(other)).toEqual([403, 'frozen'])
    await prove(patient)
    expect((await decide(patient, 'decline')).status).toBe(200)
    expect(await mayAgree(patient)).toEqual([403, 'frozen'])
    const words = 'The decision names another person.'
    expect(await standing(patient)).toEqual({ state: 'declined', words })
    await prove(patient)
    expect(await standing(patient)).toEqual({ state: 'asked', words: '' })
    expect((await mails()).map(({ template }) => template)).toEqual(['guardianship-answered'])
  })

  it('is decided about on what the validator saw: a window from before overturns nobody’s decision', async () => {
    const patient = await givenAChild(yearsAgo(18, 60))
    await prove(patient)
    const seen = await seenNow(patient)
    expect((await decide(patient, 'approve')).status).toBe(200)
    for (const door of ['approve', 'decline'])
      expect(refusalOf(await decide(patient, door, { seen }))).toEqual([409, 'stale-revision'])
    const blind = await decide(patient, 'decline', { seen: {} })
    expect(refusalOf(blind)).toEqual([400, 'input-invalid at seen'])
    expect(await standing(patient)).toMatchObject({ state: 'approved' })
    expect((await decide(patient, 'decline')).status).toBe(200)
    expect(await standing(patient)).toMatchObject({ state: 'declined' })
  })

  it('cannot apply for a small child', async () => {
    const patient = await givenAChild(yearsAgo(16, 0))
    const sent = await sendDocument('caregiver', { patient, kind: 'guardianship-proof' })
    expect(refusalOf(sent)).toEqual([403, 'not-open'])
  })

  const standing = async (patient: string) => (await documentsOf('caregiver', patient)).guardianship

  async function mayAgree(patient: string) {
    const body = { patient, purpose, textVersion: 'study-1', decision: 'permit' }
    const reply = await rest('POST', '/consents/decide', {
      token: await tokenOf('caregiver'),
      body,
    })
    return reply.status === 201 ? [201] : refusalOf(reply)
  }
})

describe('a date of birth', () => {
  const change = async (patient: string, body: object) =>
    rest('POST', `/patients/${patient}/change`, {
      token: await tokenOf('caregiver'),
      body: aChild(body),
    })

  async function corrected(patient: string, birthDate: string, how: 'done' | 'declined') {
    const ask = { topic: 'birth-date', patient, birthDate, wish: 'The day is wrong.' }
    const asked = await rest('POST', '/correction-requests/ask', {
      token: await tokenOf('caregiver'),
      body: ask,
    })
    const { id } = asked.body as { id: string }
    return rest('POST', `/correction-requests/${id}/${how}`, {
      token: await tokenOf('validator'),
      body: { answer: 'We have looked.' },
    })
  }

  it('is not moved by a guardian once it was handed in, nor is the child made another', async () => {
    const patient = await givenAChild('2012-01-01')
    const tries = [{ birthDate: '2014-01-01' }, { relationship: 'ward' }, { relationship: 'self' }]
    const replies = await Promise.all(tries.map((body) => change(patient, body)))
    expect(replies.map(refusalOf)).toEqual([
      [409, 'birth-date-settled at birthDate'],
      [422, 'not-grown-up at birthDate'],
      [422, 'not-grown-up at birthDate'],
    ])
    expect((await change(patient, { sex: 'male' })).status).toBe(200)
    await rowsOf(
      `UPDATE patients SET validation = 'not-started' WHERE id = '${patient}' RETURNING id`,
    )
    expect((await change(patient, { birthDate: '2014-01-01' })).status).toBe(200)
  })

  it('is put right by a validator who agrees: the freeze follows, nothing waits, no value is written down', async () => {
    const patient = await givenAChild('2012-01-01')
    expect((await corrected(patient, yearsAgo(18, 0), 'declined')).status).toBe(200)
    expect(await kept(patient)).toEqual([{ born: '2012-01-01', validation: 'validated' }])
    expect((await corrected(patient, yearsAgo(18, 0), 'done')).status).toBe(200)
    expect(await kept(patient)).toEqual([{ born: yearsAgo(18, 0), validation: 'validated' }])
    expect((await change(patient, { name: 'Other' })).status).toBe(403)
    expect((await corrected(patient, '2013-03-03', 'done')).status).toBe(200)
    expect((await change(patient, { sex: 'male', birthDate: '2013-03-03' })).status).toBe(200)
    expect(await auditOf('patient.birth-date-corrected')).toMatchObject([
      { person: patient },
      { person: patient },
    ])
    expect(JSON.stringify(await rowsOf('SELECT * FROM audit'))).not.toContain('2013-03-03')
  })

  it.each([
    ['without a date', { birthDate: null }],
    ['without a patient', { patient: null }],
    ['with a day to come', { birthDate: '2099-01-01' }],
  ])('is not asked for %s', async (_how, wrong) => {
    const patient = await givenAChild('2012-01-01')
    const body = { topic: 'birth-date', patient, birthDate: '2012-02-02', wish: 'x', ...wrong }
    const token = await tokenOf('caregiver')
    expect((await rest('POST', '/correction-requests/ask', { token, body })).status).toBe(400)
  })

  const kept = (patient: string) =>
    rowsOf(`SELECT to_char(birth_date AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS born,
      validation::text FROM patients WHERE id = '${patient}'`)
})
