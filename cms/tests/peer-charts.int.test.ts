import { positionSchema } from '@share4rare/schemas'
import { beforeEach, describe, expect, it } from 'vitest'

import { handlers } from '../src/jobs/handlers.ts'
import { givenADecision, givenAnswers } from './support/given-answers.ts'
import { answering, givenACrowd, givenAllSay } from './support/given-crowd.ts'
import { givenADisease, givenAPatient } from './support/given-people.ts'
import { givenAQuestionnaire, givenAStudy } from './support/given-questionnaire.ts'
import { rowsOf } from './support/newcomers.ts'
import { tokenOf } from './support/personas.ts'
import { rest } from './support/rest.ts'
import { emptyRecord, startedCms } from './support/started-cms.ts'
import { worker } from './support/work-context.ts'

let questionnaire: string
let study: string
let disease: string

beforeEach(async () => {
  await emptyRecord()
  questionnaire = await givenAQuestionnaire()
  study = await givenAStudy(questionnaire)
  const group = await givenADisease('ORPHA:1', { level: 'group' })
  disease = await givenADisease('ORPHA:2', { parent: group })
  await givenADisease('ORPHA:3', { parent: group })
})

async function givenParticipants(count: number): Promise<string[]> {
  const people = await givenACrowd(questionnaire, answering(count, disease))
  await givenAllSay('permit', people, { kind: 'study', study })
  return people
}

async function releaseCharts(diesAt?: string): Promise<void> {
  const job = { kind: 'release-peer-charts', subject: study } as const
  await handlers['release-peer-charts'](await worker(job, diesAt))
}

async function charts() {
  const { payload } = await startedCms()
  const { docs } = await payload.find({
    collection: 'releases',
    where: { kind: { equals: 'peer-chart' } },
    sort: 'createdAt',
    depth: 0,
    overrideAccess: true,
  })
  return docs
}

const withdraw = (people: readonly string[]) =>
  givenAllSay('deny', people, { kind: 'study', study })

describe('peer charts', () => {
  it('show nothing about fewer than 20 people', async () => {
    await givenParticipants(19)
    await releaseCharts()
    expect(await charts()).toEqual([])
  })

  it('show the items that show a position, and no other, about enough people', async () => {
    await givenParticipants(40)
    await releaseCharts()
    expect((await charts()).map(({ item }) => item)).toEqual(['pain'])
  })

  it('are made of an open study alone', async () => {
    await givenParticipants(40)
    await rowsOf(`UPDATE studies SET state = 'closed' WHERE id = '${study}'`)
    await releaseCharts()
    expect(await charts()).toEqual([])
  })

  it('count nobody who withdrew', async () => {
    const people = await givenParticipants(24)
    await withdraw(people.slice(0, 5))
    await releaseCharts()
    expect(await charts()).toEqual([])
  })

  it('stay as they are where nobody changed', async () => {
    await givenParticipants(40)
    await releaseCharts()
    await releaseCharts()
    expect(await charts()).toHaveLength(1)
  })

  it.each([1, 10])('stay as they are where %i people came', async (more) => {
    await givenParticipants(40)
    await releaseCharts()
    await givenParticipants(more)
    await releaseCharts()
    expect(await charts()).toHaveLength(1)
  })

  it('stay as they are where one person withdrew', async () => {
    const people = await givenParticipants(40)
    await releaseCharts()
    await withdraw(people.slice(0, 1))
    await releaseCharts()
    expect(await charts()).toHaveLength(1)
  })

  it('are renewed where 11 people came, also a few at a time', async () => {
    await givenParticipants(40)
    await releaseCharts()
    await givenParticipants(5)
    await releaseCharts()
    await givenParticipants(6)
    await releaseCharts()
    expect(await charts()).toHaveLength(2)
  })

  it('are made once though the worker was killed on the way', async () => {
    await givenParticipants(40)
    await expect(releaseCharts('charts')).rejects.toThrow('killed')
    await releaseCharts()
    expect(await charts()).toHaveLength(1)
  })

  it('are made once by two workers at the same time', async () => {
    await givenParticipants(40)
    await Promise.all([releaseCharts(), releaseCharts()])
    expect(await charts()).toHaveLength(1)
  })

  it('are asked for by data scientists alone', async () => {
    const path = `/studies/${study}/peer-charts`
    const asked = await rest('POST', path, { token: await tokenOf('data scientist') })
    const refused = await rest('POST', path, { token: await tokenOf('administrator') })
    expect([asked.status, refused.status]).toEqual([200, 403])
  })

  it('are shown to a participant of the group, beside the own value', async () => {
    await givenParticipants(40)
    const patient = await givenAPatient('patient', { disease })
    await givenADecision('patient', { patient, purpose: { kind: 'study', study } })
    const answers = { pain: 4, has_help: false }
    const response = await givenAnswers('patient', { patient, questionnaire, answers })
    await releaseCharts()
    const reply = await rest('GET', `/questionnaire-responses/${response}/position?locale=en`, {
      token: await tokenOf('patient'),
    })
    const [item] = positionSchema.parse(reply.body).items
    expect(item).toMatchObject({ own: 4, chart: { kind: 'peer-chart', sizeBand: '30-49' } })
  })
})
