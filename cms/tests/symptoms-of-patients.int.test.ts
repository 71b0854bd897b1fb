import { idOf } from '@share4rare/analytics'
import { ownPatientsSchema, presenceOf, type OwnSymptoms } from '@share4rare/schemas'
import { beforeEach, describe, expect, it } from 'vitest'

import { featuresOf } from '../src/symptoms/features-of.ts'
import { vocabularyInForce } from '../src/symptoms/vocabulary-in-force.ts'
import { comeOfAge, givenAChild } from './support/given-a-child.ts'
import { givenAPatient } from './support/given-people.ts'
import { meanwhile } from './support/meanwhile.ts'
import { rowsOf } from './support/newcomers.ts'
import { persona, tokenOf, type PersonaName } from './support/personas.ts'
import { refusal, refusalOf, rest } from './support/rest.ts'
import { emptyRecord, startedCms } from './support/started-cms.ts'

const [seizure, headache, tremor] = ['HP:0001250', 'HP:0002315', 'HP:0001337'] as const
const burning = { words: 'burning feet', language: 'en' } as const
let patient: string

beforeEach(async () => {
  await emptyRecord()
  patient = await givenAPatient('patient')
})

async function tell(door: string, body: object, who: PersonaName = 'patient', about = patient) {
  return rest('POST', `/patients/${about}/${door}`, { token: await tokenOf(who), body })
}

async function mine(): Promise<OwnSymptoms> {
  const { body } = await rest('GET', '/patients/mine', { token: await tokenOf('patient') })
  const own = ownPatientsSchema.parse(body).patients.find(({ id }) => id === patient)
  return own?.symptoms ?? { features: [], ownWords: [] }
}

const said = async () =>
  (await mine()).features.map((each) => [each.hpoId, presenceOf(each), each.onset])

const lines = async () =>
  rowsOf(`SELECT action FROM audit WHERE person = '${patient}' AND action = 'symptoms.changed'`)

describe('a symptom', () => {
  it('is told, changed and taken back by small requests, and written down each time', async () => {
    await tell('symptoms/keep', { hpoId: seizure })
    await tell('symptoms/keep', { hpoId: headache, presence: 'before', onset: 'one-to-five' })
    await tell('symptoms/keep', { hpoId: tremor, presence: 'never' })
    expect(await said()).toEqual([
      [seizure, 'now', null],
      [headache, 'before', 'one-to-five'],
      [tremor, 'never', null],
    ])
    await tell('symptoms/keep', { hpoId: headache, presence: 'now' })
    await tell('symptoms/remove', { hpoId: seizure })
    expect(await said()).toEqual([
      [headache, 'now', 'one-to-five'],
      [tremor, 'never', null],
    ])
    expect(await lines()).toHaveLength(5)
  })

  it('is there once however often it is told, at once or later, and nothing is written anew', async () => {
    const replies = await Promise.all(
      [1, 2, 3].map(() => tell('symptoms/keep', { hpoId: seizure })),
    )
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200])
    await tell('symptoms/keep', { hpoId: seizure, presence: 'before' })
    await tell('symptoms/keep', { hpoId: seizure })
    expect(await said()).toEqual([[seizure, 'before', null]])
    await tell('symptoms/remove', { hpoId: seizure })
    await tell('symptoms/remove', { hpoId: seizure })
    expect([await said(), (await lines()).length]).toEqual([[], 3])
  })

  it('told in two tabs at once with another is lost by neither', async () => {
    await Promise.all([seizure, headache, tremor].map((hpoId) => tell('symptoms/keep', { hpoId })))
    expect((await said()).map(([hpoId]) => hpoId).toSorted()).toEqual(
      [seizure, headache, tremor].toSorted(),
    )
  })

  it('stands in the place of another where the person chose so, with what was known of it', async () => {
    await tell('symptoms/keep', { hpoId: seizure, presence: 'before', onset: 'at-birth' })
    await tell('symptoms/keep', { hpoId: headache })
    await tell('symptoms/keep', { hpoId: tremor, insteadOf: seizure })
    await tell('symptoms/keep', { hpoId: tremor, insteadOf: seizure })
    expect(await said()).toEqual([
      [tremor, 'before', 'at-birth'],
      [headache, 'now', null],
    ])
  })

  it('is one of 200, and of more: all stay as they were told', async () => {
    const { payload } = await startedCms()
    const { ontology } = (await vocabularyInForce(payload)).words
    const ids = Array.from({ length: 199 }, (_, nth) => idOf(ontology, nth + 2))
    const rows = ids.map(
      (id, nth) => `(${nth}, '${patient}', 'row-${nth}', '${id}', 'Told ${nth}')`,
    )
    await rowsOf(`INSERT INTO patients_symptoms (_order, _parent_id, id, hpo_id, label)
      VALUES ${rows.join()}`)
    await tell('symptoms/keep', { hpoId: 'HP:0040264', presence: 'before' })
    expect((await said()).map(([hpoId]) => hpoId)).toEqual([...ids, 'HP:0040264'])
  })

  it('that no vocabulary knows any more stays as it was told, and can be changed', async () => {
    await rowsOf(`INSERT INTO patients_symptoms (_order, _parent_id, id, hpo_id, label)
      VALUES (1, '${patient}', 'old', 'HP:8888888', 'An old name')`)
    await tell('symptoms/keep', { hpoId: headache })
    await tell('symptoms/keep', { hpoId: 'HP:8888888', presence: 'before' })
    expect(await said()).toEqual([
      ['HP:8888888', 'before', null],
      [headache, 'now', null],
    ])
    const symptoms = [{ hpoId: 'HP:8888888', label: 'An old name' }]
    const whole = { excluded: false, resolved: false, onset: null }
    expect(await featuresOf(await startedCms(), { symptoms })).toEqual([
      { ...symptoms[0], ...whole },
    ])
  })

  it.each([
    [{ hpoId: 'HP:9999999' }, 'input-invalid at hpoId'],
    [{ hpoId: 'seizure' }, 'input-invalid at hpoId'],
    [{ hpoId: seizure, onset: 'tomorrow' }, 'input-invalid at onset'],
    [{ hpoId: seizure, presence: 'maybe' }, 'input-invalid at presence'],
  ])('that is none is refused: %j', async (body, problem) => {
    expect(refusalOf(await tell('symptoms/keep', body))).toEqual([400, problem])
    expect(await said()).toEqual([])
  })
})

const doors = [
  ['symptoms/keep', { hpoId: seizure }],
  ['symptoms/remove', { hpoId: headache }],
  ['own-words/keep', burning],
] as const

describe.each(doors)('the door %s', (door, body) => {
  it.each([
    ['another patient', refusal(404, 'not-found')],
    ['partner', refusal(404, 'not-found')],
    ['author', refusal(401, 'sign-in-needed')],
    ['validator', refusal(401, 'sign-in-needed')],
  ] as const)('changes nothing for %s', async (who, expected) => {
    await tell('symptoms/keep', { hpoId: headache })
    expect(refusalOf(await tell(door, body, who))).toEqual(expected)
    expect(await mine()).toMatchObject({ features: [{ hpoId: headache }], ownWords: [] })
  })

  it('changes nothing of somebody who came of age, nor of whose profile was closed', async () => {
    const child = await givenAChild('2015-01-01')
    await comeOfAge(child)
    expect(refusalOf(await tell(door, body, 'caregiver', child))).toEqual(refusal(403, 'frozen'))
    await rowsOf(`UPDATE patients SET closed = true WHERE id = '${patient}' RETURNING id`)
    expect(refusalOf(await tell(door, body))).toEqual(refusal(404, 'not-found'))
    expect(await rowsOf('SELECT FROM own_symptoms')).toEqual([])
    expect(await rowsOf('SELECT FROM patients_symptoms')).toEqual([])
  })

  it('comes too late for a profile that is closed meanwhile', async () => {
    const reply = await meanwhile('UPDATE patients SET closed = true', () => tell(door, body))
    expect(refusalOf(reply)).toEqual(refusal(404, 'not-found'))
  })
})

async function theWords() {
  const [row] = await rowsOf('SELECT id FROM own_symptoms')
  return String(row?.['id'])
}

async function answer(action: string, body: object = {}, who: PersonaName = 'author') {
  const path = `/own-symptoms/${await theWords()}/${action}`
  return rest('POST', path, { token: await tokenOf(who), body })
}

const mails = async () =>
  rowsOf(`SELECT recipient_id AS whom, due_at > now() AS later FROM mails
    WHERE template = 'own-words-answered'`)

describe('a symptom in own words', () => {
  it('waits, said twice it is there once, and can be taken back', async () => {
    await Promise.all([1, 2].map(() => tell('own-words/keep', burning)))
    await tell('own-words/keep', { ...burning, words: 'Burning Feet' })
    expect((await mine()).ownWords).toMatchObject([{ ...burning, state: 'waiting', hpoId: null }])
    await tell('own-words/remove', { id: await theWords() })
    expect((await mine()).ownWords).toEqual([])
  })

  it('is asked about when a term was found, and nothing is added without the yes', async () => {
    await tell('own-words/keep', burning)
    expect((await answer('is', { term: ' tremor ' })).status).toBe(200)
    const id = await theWords()
    expect(await mine()).toMatchObject({
      features: [],
      ownWords: [{ id, state: 'mapped', hpoId: tremor, label: 'Tremor' }],
    })
    const { id: whom } = await persona('patient')
    expect(await mails()).toEqual([{ whom, later: true }])
    await tell('own-words/answer', { id, isIt: true })
    await tell('own-words/answer', { id, isIt: true })
    expect(await said()).toEqual([[tremor, 'now', null]])
    expect((await mine()).ownWords).toEqual([])
    expect(await rowsOf('SELECT words, agreed FROM own_symptoms')).toEqual([
      { words: burning.words, agreed: true },
    ])
  })

  it('stays as it was said after a no', async () => {
    await tell('own-words/keep', burning)
    await answer('is', { term: tremor })
    await tell('own-words/answer', { id: await theWords(), isIt: false })
    await tell('own-words/answer', { id: await theWords(), isIt: true })
    expect(await mine()).toMatchObject({
      features: [],
      ownWords: [{ ...burning, state: 'kept', hpoId: null, label: null }],
    })
  })

  it('is kept as it is, or said differently: then it waits anew', async () => {
    await tell('own-words/keep', burning)
    await answer('ask', { sentence: 'Where does it burn most?' }, 'administrator')
    expect((await mine()).ownWords).toMatchObject([
      { state: 'asked', answer: 'Where does it burn most?' },
    ])
    const id = await theWords()
    await tell('own-words/keep', { ...burning, words: 'burning soles', id })
    expect((await mine()).ownWords).toMatchObject([
      { id, words: 'burning soles', state: 'waiting', answer: null },
    ])
    await answer('keep')
    expect((await mine()).ownWords).toMatchObject([{ words: 'burning soles', state: 'kept' }])
    expect(await mails()).toHaveLength(1)
  })

  it.each([
    ['is', { term: 'no such thing' }, [404, 'not-found at term']],
    ['is', {}, [400, 'input-invalid at term']],
    ['ask', { sentence: 'x'.repeat(501) }, [400, 'input-invalid at sentence']],
  ])('is not answered by %s with %j', async (action, body, expected) => {
    await tell('own-words/keep', burning)
    expect(refusalOf(await answer(action, body))).toEqual(expected)
    expect((await mine()).ownWords).toMatchObject([{ state: 'waiting' }])
    expect(await mails()).toEqual([])
  })

  it('is answered once, though two curators answer at the same moment', async () => {
    await tell('own-words/keep', burning)
    const replies = await Promise.all([
      answer('keep'),
      answer('is', { term: tremor }, 'administrator'),
    ])
    expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 409])
  })

  it.each(['patient', 'validator', 'data scientist', 'committee member'] as const)(
    'is not answered by %s',
    async (who) => {
      await tell('own-words/keep', burning)
      expect(refusalOf(await answer('keep', {}, who))).toEqual(refusal(403, 'not-permitted'))
    },
  )

  it('of another patient is neither changed nor taken away by whoever knows its id', async () => {
    await tell('own-words/keep', burning)
    const id = await theWords()
    const other = await givenAPatient('another patient')
    const tries = [
      await tell('own-words/keep', { ...burning, words: 'mine', id }, 'another patient', other),
      await tell('own-words/answer', { id, isIt: true }, 'another patient', other),
      await tell('own-words/remove', { id }, 'another patient', other),
    ]
    expect(tries.map(({ status }) => status)).toEqual([404, 404, 200])
    expect((await mine()).ownWords).toMatchObject([burning])
  })
})

describe('a curator', () => {
  it.each(['author', 'administrator'] as const)(
    'who is %s reads the words, and by no question whose they are',
    async (who) => {
      await tell('own-words/keep', burning)
      const [id, { id: owner }] = [await theWords(), await persona('patient')]
      const token = await tokenOf(who)
      const looks = [
        ...['/own-symptoms', `/own-symptoms/${id}`, `/own-symptoms/${id}?depth=2`],
        ...['/own-symptoms?depth=2&populate[patients][name]=true', '/own-symptoms?sort=patient'],
        ...['/own-symptoms?select[patient]=true', '/own-symptoms?sort=-createdAt'],
        ...[`/own-symptoms?where[patient][equals]=${patient}`],
        ...[`/own-symptoms?where[patient.owner][equals]=${owner}`],
        ...[`/own-symptoms/count?where[patient][equals]=${patient}`],
        ...['/own-symptoms?where[createdAt][less_than]=2026-01-01'],
        ...[`/own-symptoms?joins[patient][limit]=1`, '/own-symptoms?where[patient.name][like]=Ada'],
      ]
      const replies = await Promise.all(looks.map((path) => rest('GET', path, { token })))
      expect(replies[0]?.text).toContain(burning.words)
      const telling = replies.filter(({ text }) =>
        [patient, owner, 'Ada', '"createdAt":'].some((secret) => text.includes(secret)),
      )
      expect(telling.map(({ text }) => text)).toEqual([])
      expect(replies.slice(7, 11).map(({ status }) => status)).toEqual([400, 400, 400, 400])
    },
  )

  it('leaves no line that joins the words to a person, neither in the audit nor in the outbox', async () => {
    await tell('own-words/keep', burning)
    const id = await theWords()
    await answer('is', { term: tremor })
    expect(await rowsOf(`SELECT person FROM audit WHERE subject = '${id}'`)).toEqual([
      { person: null },
    ])
    expect(await rowsOf(`SELECT id FROM mails WHERE mails::text LIKE '%${id}%'`)).toEqual([])
  })
})
