import { questionnaireTasksSchema, type QuestionnaireTask } from '@share4rare/schemas'
import { beforeEach, describe, expect, it } from 'vitest'

import { givenADraft } from './support/given-answers.ts'
import { givenACrowd, type Somebody } from './support/given-crowd.ts'
import { givenADisease, givenAPatient } from './support/given-people.ts'
import { givenAQuestionnaire, givenAStudy } from './support/given-questionnaire.ts'
import { rowsOf } from './support/newcomers.ts'
import { requestAs, tokenOf } from './support/personas.ts'
import { rest } from './support/rest.ts'
import { emptyRecord } from './support/started-cms.ts'

let questionnaire: string

beforeEach(async () => {
  await emptyRecord()
  questionnaire = await givenAQuestionnaire()
})

const many = (people: number, more: Partial<Somebody> = {}) =>
  Array.from({ length: people }, () => ({ answers: { pain: 1 }, ...more }))

async function tasks(): Promise<readonly QuestionnaireTask[]> {
  const token = await tokenOf('patient')
  const reply = await rest('GET', '/questionnaire-responses/tasks?locale=en', { token })
  return questionnaireTasksSchema.parse(reply.body).tasks
}

describe('the tasks of a member', () => {
  it('say before anything is answered for which patients handing in waits', async () => {
    await givenAStudy(questionnaire)
    const checked = await givenAPatient('patient')
    const waiting = await givenAPatient('patient', { validation: 'submitted' })
    const turnedDown = await givenAPatient('patient', { validation: 'refused' })
    const said = (await tasks()).map(({ patient }) => [patient.id, patient.validated])
    expect(said).toEqual([
      [checked, true],
      [waiting, false],
      [turnedDown, false],
    ])
  })

  it.each([
    ['validated', undefined, true],
    ['waiting', 'submitted', false],
  ] as const)('and so does the form of a patient who is %s', async (_, validation, validated) => {
    await givenAStudy(questionnaire)
    const patient = await givenAPatient('patient', validation ? { validation } : {})
    const { id } = await givenADraft('patient', { patient, questionnaire, answers: { pain: 1 } })
    const token = await tokenOf('patient')
    const reply = await rest('GET', `/questionnaire-responses/${id}/answering`, { token })
    expect(reply.body).toMatchObject({ answers: { pain: 1 }, patient: { id: patient, validated } })
  })

  it('say about how many have taken part, once they are enough, where the study hopes for a number', async () => {
    const study = await givenAStudy(questionnaire)
    await givenAPatient('patient')
    const sampleNow = async () => (await tasks()).map(({ sample }) => sample)
    expect(await sampleNow()).toEqual([null])
    await rowsOf(`UPDATE studies SET sample_target = 60 WHERE id = '${study}'`)
    await givenACrowd(questionnaire, many(19))
    expect(await sampleNow()).toEqual([{ people: null, target: 60 }])
    await givenACrowd(questionnaire, [
      ...many(11),
      ...many(40, { status: 'in-progress' }),
      ...many(40, { validation: 'submitted' }),
    ])
    const [sample] = await sampleNow()
    expect(sample?.people).toSatisfy(
      (people: number) => people % 5 === 0 && people >= 20 && people <= 40,
    )
  })

  it('are those of studies for a group of diseases that the patient’s disease is in', async () => {
    const group = await givenADisease('ORPHA:1', { level: 'group' })
    const smaller = await givenADisease('ORPHA:2', { level: 'group', parent: group })
    const inside = await givenADisease('ORPHA:3', { parent: smaller })
    await givenAStudy(questionnaire, { diseaseGroup: group })
    const patient = await givenAPatient('patient', { disease: inside })
    await givenAPatient('patient', { disease: await givenADisease('ORPHA:4') })
    await givenAPatient('patient')
    expect((await tasks()).map((task) => task.patient.id)).toEqual([patient])
  })

  it('are found though the groups above a disease lead back to it', async () => {
    const group = await givenADisease('ORPHA:1', { level: 'group' })
    const disease = await givenADisease('ORPHA:2', { parent: group })
    const req = await requestAs('author')
    await req.payload.update({
      collection: 'diseases',
      id: group,
      data: { parent: disease },
      overrideAccess: false,
      req,
    })
    await givenAStudy(questionnaire, { diseaseGroup: group })
    const patient = await givenAPatient('patient', { disease })
    expect((await tasks()).map((task) => task.patient.id)).toEqual([patient])
  })
})
