import { peopleAlikeSchema, alikeMapSchema } from '@share4rare/schemas'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'

import { givenACommunity, makeLists, takeCommunitiesAway } from './support/given-community.ts'
import type { Neighbour } from '../../tests/support/neighbours.ts'
import { givenADisease, givenAPatient } from './support/given-people.ts'
import { rowsOf } from './support/newcomers.ts'
import { persona, tokenOf, type PersonaName } from './support/personas.ts'
import { refusal, refusalOf, rest } from './support/rest.ts'
import { emptyRecord } from './support/started-cms.ts'

beforeEach(async () => {
  await emptyRecord()
  await takeCommunitiesAway()
})
afterAll(takeCommunitiesAway)

const weakness = ['HP:0001324', 'HP:0003236', 'HP:0001288']
const seizures = ['HP:0001250', 'HP:0001263', 'HP:0000252']
const many = (people: number, hpoIds: readonly string[], more: Partial<Neighbour> = {}) =>
  Array.from({ length: people }, () => ({ hpoIds, ...more }))
const symptoms = (hpoIds: readonly string[]) => hpoIds.map((hpoId) => ({ hpoId, label: hpoId }))
const read = async (patient: string, as: PersonaName | null = 'patient', door = 'alike') =>
  rest('GET', `/patients/${patient}/${door}`, { token: as && (await tokenOf(as)) })
const listOf = async (patient: string) => peopleAlikeSchema.parse((await read(patient)).body)
const mapOf = async (patient: string) =>
  alikeMapSchema.parse((await read(patient, 'patient', 'alike-map')).body)
const idsIn = async (patient: string) => (await listOf(patient)).people.map(({ id }) => id)

describe('the list of people alike', () => {
  it('shows ten people of the nearest, with what everybody is shown of them and nothing else', async () => {
    const weak = await givenACommunity(many(14, weakness))
    await givenACommunity(many(14, seizures))
    const patient = await givenAPatient('patient', { symptoms: symptoms(weakness) })
    await makeLists()
    const list = await listOf(patient)
    expect(list.people).toHaveLength(10)
    const near = new Set(weak.map(({ member }) => member))
    expect(list.people.filter(({ id }) => !near.has(id))).toEqual([])
    expect(list).toMatchObject({ emptyFor: null, making: null, isFound: false })
    expect(list.weighsMost.map(({ hpoId }) => hpoId).toSorted()).toEqual(weakness.toSorted())
    expect((await read(patient)).text).not.toMatch(/score|ORPHA|disease|Ada Example/)
  })

  it('is of people who are validated and agreed to private messages, and nobody else', async () => {
    const found = await givenACommunity(many(11, weakness))
    await givenACommunity([
      ...many(3, weakness, { validation: 'submitted' }),
      ...many(3, weakness, { messages: 'deny' }),
      ...many(3, weakness, { messages: 'not-asked' }),
    ])
    const patient = await givenAPatient('patient', { symptoms: symptoms(weakness) })
    await makeLists()
    const contactable = new Set(found.map(({ member }) => member))
    const shown = await idsIn(patient)
    expect(shown).toHaveLength(10)
    expect(shown.filter((id) => !contactable.has(id))).toEqual([])
  })

  it('leaves out at once who takes back the yes, closes the patient or is blocked, before anything is made anew', async () => {
    const found = await givenACommunity(many(14, weakness))
    const patient = await givenAPatient('patient', { symptoms: symptoms(weakness) })
    await makeLists()
    const [first = '', second = '', third = ''] = await idsIn(patient)
    await rowsOf(`INSERT INTO consents
      (owner_id, purpose_kind, purpose_id, capacity, text_version, text_sha256, decision, decided_at)
      VALUES ('${first}', 'claim', 'private-messages', 'self', '2026-11', '', 'deny', now())`)
    await rowsOf(`UPDATE patients SET closed = true WHERE owner_id = '${second}'`)
    const token = await tokenOf('patient')
    const blocked = await rest('POST', '/profiles/block', { token, body: { person: third } })
    expect(blocked.status).toBe(200)
    const left = await idsIn(patient)
    expect(left).toHaveLength(10)
    expect([first, second, third].filter((id) => left.includes(id))).toEqual([])
    await makeLists()
    expect(await idsIn(patient)).toEqual(left)
    expect(found).toHaveLength(14)
  })

  it('is another one the same day, once other symptoms are told', async () => {
    const weak = await givenACommunity(many(12, weakness))
    const others = await givenACommunity(many(12, seizures))
    const patient = await givenAPatient('patient', { symptoms: symptoms(weakness) })
    await makeLists()
    const token = await tokenOf('patient')
    const change = async (door: 'keep' | 'remove', hpoId: string) =>
      rest('POST', `/patients/${patient}/symptoms/${door}`, {
        token,
        body:
          door === 'keep' ? { hpoId, excluded: false, resolved: false, onset: null } : { hpoId },
      })
    for (const hpoId of weakness) expect((await change('remove', hpoId)).status).toBe(200)
    for (const hpoId of seizures) expect((await change('keep', hpoId)).status).toBe(200)
    expect((await listOf(patient)).making).not.toBeNull()
    const waiting = await rowsOf(
      `SELECT FROM job_runs WHERE kind = 'find-people-alike' AND state = 'waiting'`,
    )
    expect(waiting).toHaveLength(1)
    await makeLists()
    const near = new Set(others.map(({ member }) => member))
    const shown = await idsIn(patient)
    expect(shown.filter((id) => !near.has(id))).toEqual([])
    expect(shown).toHaveLength(10)
    expect(weak.some(({ member }) => shown.includes(member))).toBe(false)
  })

  it('counts a disease that both have, and languages among those who are as near', async () => {
    const disease = await givenADisease('ORPHA:98896')
    await givenACommunity(many(12, weakness))
    const same = await givenACommunity(many(11, weakness, { disease }))
    const [friend] = await givenACommunity([{ hpoIds: weakness, disease, languages: ['ca'] }])
    const patient = await givenAPatient('patient', { symptoms: symptoms(weakness), disease })
    await rest('POST', '/profiles/keep', {
      token: await tokenOf('patient'),
      body: {
        ...{ biography: '', whyHere: '', organisations: [], showsOrganisations: false },
        ...{ languages: ['ca'], topics: [], channels: [] },
      },
    })
    await makeLists()
    const shown = await idsIn(patient)
    const ill = new Set([friend, ...same].map((one) => one?.member))
    expect(shown[0]).toBe(friend?.member)
    expect(shown.filter((id) => !ill.has(id))).toEqual([])
  })

  it('says why it is empty: never made, nothing recorded, too few people', async () => {
    const patient = await givenAPatient('patient', { symptoms: symptoms(weakness) })
    expect(await listOf(patient)).toMatchObject({ emptyFor: 'not-made-yet', madeAt: null })
    await givenACommunity(many(10, weakness))
    await makeLists()
    expect(await listOf(patient)).toMatchObject({ people: [], emptyFor: 'too-few-people' })
    expect(await mapOf(patient)).toEqual({ groups: [], emptyFor: 'too-few-people' })
    await givenACommunity(many(2, weakness))
    const silent = await givenAPatient('patient')
    await makeLists()
    expect(await listOf(silent)).toMatchObject({ people: [], emptyFor: 'nothing-recorded' })
    expect((await listOf(patient)).people).toHaveLength(10)
  })

  it('is its owner’s alone, and of those who are validated', async () => {
    const patient = await givenAPatient('patient', { symptoms: symptoms(weakness) })
    await givenAPatient('another patient')
    const none = await read('00000000-0000-0000-0000-000000000000')
    for (const door of ['alike', 'alike-map']) {
      expect(refusalOf(await read(patient, 'another patient', door))).toEqual(refusalOf(none))
      expect(refusalOf(await read(patient, null, door))).toEqual(refusal(401, 'sign-in-needed'))
      expect(refusalOf(await read(patient, 'administrator', door))).toEqual(
        refusal(401, 'sign-in-needed'),
      )
    }
    const waiting = await givenAPatient('caregiver', { validation: 'submitted' })
    expect(refusalOf(await read(waiting, 'caregiver'))).toEqual(refusal(403, 'not-validated'))
  })
})

describe('the map', () => {
  it('shows groups of rounded numbers, and stays as it is while fewer than eleven come', async () => {
    await givenACommunity(many(14, weakness))
    await givenACommunity(many(13, seizures))
    const patient = await givenAPatient('patient', { symptoms: symptoms(weakness) })
    await makeLists()
    const map = await mapOf(patient)
    expect(map.groups[0]).toMatchObject({ nearness: 1, people: 10 })
    expect(map.groups[0]?.systems).toContain('muscles')
    await givenACommunity(many(3, weakness))
    await makeLists()
    expect((await mapOf(patient)).groups[0]).toEqual(map.groups[0])
  })
})

describe('whoever is killed while lists are made', () => {
  it('has lost nothing and doubled nothing: another worker ends the work', async () => {
    await givenACommunity([...many(30, weakness), ...many(30, seizures)])
    const patient = await givenAPatient('patient', { symptoms: symptoms(weakness) })
    await expect(makeLists('neighbourhoods')).rejects.toThrow('killed')
    await expect(makeLists('lists')).rejects.toThrow('killed')
    await makeLists()
    const once = await rowsOf('SELECT patient_id, place, member_id FROM people_alike ORDER BY 1, 2')
    expect(await idsIn(patient)).toHaveLength(10)
    expect(await rowsOf('SELECT FROM people_alike_lists')).toHaveLength(61)
    expect(await rowsOf('SELECT FROM neighbourhood_members')).toHaveLength(60)
    const before = await rowsOf('SELECT made_at FROM people_alike_lists ORDER BY patient_id')
    await Promise.all([makeLists(), makeLists()])
    expect(await rowsOf('SELECT made_at FROM people_alike_lists ORDER BY patient_id')).toEqual(
      before,
    )
    expect(
      await rowsOf('SELECT patient_id, place, member_id FROM people_alike ORDER BY 1, 2'),
    ).toEqual(once)
  })
})

describe('neighbourhoods', () => {
  const kept = async () =>
    rowsOf(`SELECT number, count(*)::int AS people FROM neighbourhood_members
      JOIN neighbourhoods USING (number) GROUP BY number ORDER BY 1`)

  it('lose who leaves, stay as they are otherwise, and are dissolved where too few stay', async () => {
    const weak = await givenACommunity(many(13, weakness))
    await givenACommunity(many(14, seizures))
    await makeLists()
    const [one, other] = await kept()
    expect([one?.['people'], other?.['people']].toSorted()).toEqual([13, 14])
    const close = async (some: typeof weak) =>
      rowsOf(`UPDATE patients SET closed = true
        WHERE id IN (${some.map(({ patient }) => `'${patient}'`).join()})`)
    await close(weak.slice(0, 2))
    await makeLists()
    expect((await kept()).map(({ people }) => people).toSorted()).toEqual([11, 14])
    expect((await rowsOf('SELECT FROM neighbourhood_stirred')).length).toBe(2)
    await close(weak.slice(2, 3))
    await makeLists()
    expect((await kept()).map(({ people }) => people)).toEqual([24])
    expect(await rowsOf('SELECT FROM neighbourhoods')).toHaveLength(1)
    await givenACommunity(many(12, weakness))
    await makeLists()
    const numbers = (await kept()).map(({ number }) => Number(number))
    expect(Math.max(...numbers)).toBeGreaterThan(1)
  })
})

describe('blocking', () => {
  it('hides both from each other, tells nobody, and can be taken back', async () => {
    await givenAPatient('patient')
    await givenAPatient('caregiver')
    const [{ id: one, token }, { id: other, token: theirs }] = [
      await persona('patient'),
      await persona('caregiver'),
    ]
    const say = async (door: 'block' | 'unblock') =>
      rest('POST', `/profiles/${door}`, { token, body: { person: other } })
    const seen = async () => [
      (await rest('GET', `/profiles/of/${other}`, { token })).status,
      (await rest('GET', `/profiles/of/${one}`, { token: theirs })).status,
    ]
    await say('block')
    await say('block')
    expect(await seen()).toEqual([404, 404])
    const { body } = await rest('GET', '/profiles/blocked', { token })
    expect(body).toEqual({ people: [{ id: other, nickname: 'caregiver example' }] })
    expect((await rest('GET', '/profiles/blocked', { token: theirs })).body).toEqual({ people: [] })
    await say('unblock')
    expect(await seen()).toEqual([200, 200])
  })

  it('of nobody, or of oneself, changes nothing and says the same', async () => {
    const { id, token } = await persona('patient')
    for (const person of ['00000000-0000-4000-8000-000000000000', id]) {
      const reply = await rest('POST', '/profiles/block', { token, body: { person } })
      expect(reply.status).toBe(200)
    }
    expect(await rowsOf('SELECT FROM blocked_people')).toEqual([])
    const odd = await rest('POST', '/profiles/block', { token, body: { person: 'x' } })
    expect(refusalOf(odd)).toEqual([400, 'input-invalid at person'])
  })
})
