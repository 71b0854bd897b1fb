import { readPhenopacket } from '@share4rare/schemas'
import { beforeEach, describe, expect, it } from 'vitest'

import { personas, type PersonaName } from '../src/access/personas.ts'
import { cohort, profileIn } from '../src/demo/content/cohort.ts'
import { takePacket } from '../src/demo/take-packet.ts'
import { knownTerms } from '../src/symptoms/known-term.ts'
import { comeOfAge, givenAChild } from './support/given-a-child.ts'
import { givenAGrant } from './support/given-a-grant.ts'
import { givenADisease, givenAPatient } from './support/given-people.ts'
import { rowsOf } from './support/newcomers.ts'
import { persona, requestAs, tokenOf } from './support/personas.ts'
import { refusal, refusalOf, rest } from './support/rest.ts'
import { emptyRecord, startedCms } from './support/started-cms.ts'

const [seizure, headache, tremor] = ['HP:0001250', 'HP:0002315', 'HP:0001337'] as const
let patient: string

beforeEach(async () => {
  await emptyRecord()
  patient = await givenAPatient('patient', { disease: await givenADisease('ORPHA:98896') })
  await tell('symptoms', { hpoId: seizure, onset: 'one-to-five' })
  await tell('symptoms', { hpoId: headache, presence: 'before' })
  await tell('symptoms', { hpoId: tremor, presence: 'never' })
  await tell('own-words', { words: 'zebra feet of Zoe', language: 'en' })
})

async function tell(what: 'symptoms' | 'own-words', body: object) {
  const path = `/patients/${patient}/${what}/keep`
  expect((await rest('POST', path, { token: await tokenOf('patient'), body })).status).toBe(200)
}

const taken = async (who: PersonaName = 'patient', of = patient) =>
  rest('GET', `/patients/${of}/phenopacket.json`, {
    token: who === 'visitor' ? null : await tokenOf(who),
  })

const lines = async () =>
  rowsOf(`SELECT actor FROM audit WHERE action = 'patient.phenopacket-downloaded'
    AND person = '${patient}'`)

describe('the profile that an owner takes along', () => {
  it('is a Phenopacket with what was told, under the release of HPO in force', async () => {
    const { body } = await taken()
    const age = new Date().getUTCFullYear() - 1990 // born on the first of January
    expect(body).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
      subject: {
        id: (body as { id: string }).id,
        timeAtLastEncounter: { age: { iso8601duration: `P${String(age)}Y` } },
        sex: 'FEMALE',
      },
      phenotypicFeatures: [
        {
          type: { id: seizure, label: 'Seizure' },
          onset: { ontologyClass: { id: 'HP:0011463', label: 'Childhood onset' } },
        },
        {
          type: { id: headache, label: 'Headache' },
          resolution: {
            ageRange: {
              start: { iso8601duration: 'P0Y' },
              end: { iso8601duration: `P${String(age + 1)}Y` },
            },
          },
        },
        { type: { id: tremor, label: 'Tremor' }, excluded: true },
      ],
      diseases: [{ term: { id: 'ORPHA:98896', label: 'Example ORPHA:98896' } }],
      metaData: {
        created: `${new Date().toISOString().slice(0, 10)}T00:00:00Z`,
        createdBy: 'Share4Rare',
        resources: [
          expect.objectContaining({ id: 'hp', version: '2025-05-06' }),
          expect.objectContaining({ namespacePrefix: 'ORPHA' }),
        ],
        phenopacketSchemaVersion: '2.0',
      },
    })
  })

  it('read again is the same profile', async () => {
    const termOf = await knownTerms(await startedCms())
    const { text } = await taken()
    expect(readPhenopacket(text, termOf)).toMatchObject({
      ok: true,
      profile: {
        sex: 'female',
        features: [{ hpoId: seizure }, { resolved: true }, { excluded: true }],
      },
    })
  })

  it('names nobody: no name, nickname, date of birth, words of their own, and no id of the record', async () => {
    const { id } = await persona('patient')
    const { text, headers } = await taken()
    const whose = await rowsOf(`SELECT email, nickname FROM members WHERE id = '${id}'`)
    const secrets = [id, patient, 'Ada', '1990', 'zebra', 'Zoe', 'Spain', ...whose.flatMap(texts)]
    expect(secrets.filter((secret) => text.includes(secret))).toEqual([])
    expect(headers.get('content-disposition')).toBe('attachment; filename="phenopacket.json"')
    expect(headers.get('cache-control')).toBe('private, no-store')
    expect((await taken()).text).not.toBe(text)
  })

  it('tells a suspected disease as a question, and none where there is none', async () => {
    await rowsOf(`UPDATE patients SET diagnosis = 'suspected' WHERE id = '${patient}' RETURNING id`)
    expect((await taken()).body).toMatchObject({
      diseases: [],
      interpretations: [
        { progressStatus: 'IN_PROGRESS', diagnosis: { disease: { id: 'ORPHA:98896' } } },
      ],
    })
    const undiagnosed = await givenADisease('undiagnosed')
    await rowsOf(
      `UPDATE patients SET disease_id = '${undiagnosed}' WHERE id = '${patient}' RETURNING id`,
    )
    const { body } = await taken()
    expect(body).toMatchObject({ diseases: [], metaData: { resources: [{ id: 'hp' }] } })
    expect(body).not.toHaveProperty('interpretations')
  })

  it('is written down each time, and not more often than other downloads', async () => {
    await taken()
    await taken()
    const actor = `members:${(await persona('patient')).id}`
    expect(await lines()).toEqual([{ actor }, { actor }])
    const replies = await Promise.all(Array.from({ length: 30 }, () => taken()))
    const refused = replies.filter(({ status }) => status !== 200).map(refusalOf)
    expect(refused).toEqual([
      refusal(429, 'too-many-this-hour'),
      refusal(429, 'too-many-this-hour'),
    ])
  })
})

describe('a packet of the demo', () => {
  it('is told as its person would tell it, once however often, and comes out as it went in', async () => {
    const [packet] = cohort()
    const own = await givenAPatient('caregiver')
    const req = await requestAs('caregiver')
    await takePacket(req, own, packet?.text ?? '')
    await takePacket(req, own, packet?.text ?? '')
    const told = await rowsOf(
      `SELECT actor FROM audit WHERE action = 'symptoms.changed' AND person = '${own}'`,
    )
    expect(told).toEqual([{ actor: `members:${(await persona('caregiver')).id}` }])
    const termOf = await knownTerms(await startedCms())
    const { features } = profileIn(packet?.text ?? '', termOf, own)
    expect(profileIn((await taken('caregiver', own)).text, termOf, own).features).toEqual(features)
    expect(features.length).toBeGreaterThan(4)
  })

  it('is not taken in part, nor for somebody else’s patient', async () => {
    const [packet] = cohort()
    const text = packet?.text ?? ''
    const req = await requestAs('caregiver')
    await takePacket(req, patient, text)
    const own = await givenAPatient('caregiver')
    const unknown = text.replace(/"HP:\d{7}"(?!.*"HP:\d{7}")/, '"HP:9999999"')
    await expect(takePacket(req, own, unknown)).rejects.toThrow('HP:9999999 is not in')
    const rows = await rowsOf('SELECT _parent_id AS whose FROM patients_symptoms')
    expect([...new Set(rows.map(({ whose }) => whose))]).toEqual([patient])
    expect(rows).toHaveLength(3)
  })
})

describe('somebody else', () => {
  const others = (Object.keys(personas) as PersonaName[]).filter((name) => name !== 'patient')

  it.each(others)('%s is given nothing, and nothing is written', async (who) => {
    await givenAGrant('patient', patient)
    const [status] = refusalOf(await taken(who))
    expect([401, 403, 404]).toContain(status)
    expect(await lines()).toEqual([])
  })

  it('finds a closed profile no more than one that never was', async () => {
    await rowsOf(`UPDATE patients SET closed = true WHERE id = '${patient}' RETURNING id`)
    expect(refusalOf(await taken())).toEqual(refusal(404, 'not-found'))
    expect(refusalOf(await taken('patient', 'nobody'))).toEqual(refusal(404, 'not-found'))
  })

  it('who was the guardian of a child that came of age may still take it along', async () => {
    const child = await givenAChild('2011-11-11')
    await comeOfAge(child)
    expect((await taken('caregiver', child)).body).toMatchObject({
      subject: { timeAtLastEncounter: { age: { iso8601duration: 'P18Y' } } },
    })
  })
})

const texts = (row: object) => Object.values(row).filter((value) => typeof value === 'string')
