import { afterAll, beforeEach, expect, it } from 'vitest'

import type { GivenNeighbour } from '../../tests/support/neighbours.ts'
import { givenACommunity, makeLists, takeCommunitiesAway } from './support/given-community.ts'
import { givenAPatient } from './support/given-people.ts'
import { rowsOf } from './support/newcomers.ts'
import { tokenOf } from './support/personas.ts'
import { rest } from './support/rest.ts'
import { emptyRecord } from './support/started-cms.ts'

beforeEach(async () => {
  await emptyRecord()
  await takeCommunitiesAway()
})
afterAll(takeCommunitiesAway)

const shared = ['HP:0001324', 'HP:0003236', 'HP:0001288']
const elsewhere = ['HP:0001250', 'HP:0001263', 'HP:0000252']
/** What the attacker would like to know of the planted member, and what they try day by day. */
const secret = 'HP:0000716'
const tries = [secret, 'HP:0000739', 'HP:0000407', 'HP:0002027', 'HP:0000707', secret]

/** All that an attacker sees who changes one symptom a day: everything that the doors say, but for the time. */
async function seenDayByDay(patient: string): Promise<string[]> {
  const seen: string[] = []
  for (const hpoId of tries) {
    await tell(patient, 'keep', hpoId)
    seen.push(await seenNow(patient))
    await tell(patient, 'remove', hpoId)
    seen.push(await seenNow(patient))
  }
  return seen
}

async function tell(patient: string, door: 'keep' | 'remove', hpoId: string): Promise<void> {
  const about = door === 'keep' ? { excluded: false, resolved: false, onset: null } : {}
  const body = { hpoId, ...about }
  const token = await tokenOf('patient')
  const told = await rest('POST', `/patients/${patient}/symptoms/${door}`, { token, body })
  expect(told.status).toBe(200)
}

async function seenNow(patient: string): Promise<string> {
  await makeLists()
  const token = await tokenOf('patient')
  const list = await rest('GET', `/patients/${patient}/alike`, { token })
  const map = await rest('GET', `/patients/${patient}/alike-map`, { token })
  expect([list.status, map.status]).toEqual([200, 200])
  return `${list.text.replace(/"madeAt":"[^"]+"/, '')} ${map.text}`
}

/** The planted member tells of the secret, as few of their neighbours have it. */
const plant = async (planted: GivenNeighbour | undefined, hpoId: string) =>
  rowsOf(`INSERT INTO patients_symptoms (_order, _parent_id, id, hpo_id, label)
    VALUES (9, '${planted?.patient ?? ''}', gen_random_uuid(), '${hpoId}', '${hpoId}')`)

it('an attacker who changes one symptom a day sees the same whether or not a planted member has a symptom', async () => {
  const [planted] = await givenACommunity([
    ...Array.from({ length: 14 }, () => ({ hpoIds: shared })),
    ...Array.from({ length: 3 }, () => ({ hpoIds: [...shared, secret] })),
    ...Array.from({ length: 14 }, () => ({ hpoIds: elsewhere })),
  ])
  const symptoms = shared.map((hpoId) => ({ hpoId, label: hpoId }))
  const patient = await givenAPatient('patient', { symptoms })
  const without = await seenDayByDay(patient)
  await plant(planted, secret)
  expect(await seenDayByDay(patient)).toEqual(without)
  expect(new Set(without).size).toBeGreaterThan(1)
}, 60_000)

it('sees the same, too, when the planted member leaves, but for their not being there any more', async () => {
  const [planted] = await givenACommunity([
    ...Array.from({ length: 16 }, () => ({ hpoIds: shared })),
    ...Array.from({ length: 14 }, () => ({ hpoIds: elsewhere })),
  ])
  const symptoms = shared.map((hpoId) => ({ hpoId, label: hpoId }))
  const patient = await givenAPatient('patient', { symptoms })
  await seenNow(patient)
  const token = await tokenOf('patient')
  const mapBefore = (await rest('GET', `/patients/${patient}/alike-map`, { token })).text
  await rowsOf(`UPDATE patients SET closed = true WHERE id = '${planted?.patient ?? ''}'`)
  await makeLists()
  const after = await rest('GET', `/patients/${patient}/alike-map`, { token })
  expect(after.text).toBe(mapBefore)
  const list = await rest('GET', `/patients/${patient}/alike`, { token })
  expect(list.text).not.toContain(planted?.member)
}, 60_000)
