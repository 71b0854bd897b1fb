import { positionSchema } from '@share4rare/schemas'
import { beforeAll, describe, expect, it } from 'vitest'

import { handlers } from '../src/jobs/handlers.ts'
import { givenADecision, givenAnswers } from './support/given-answers.ts'
import { answering, givenACrowd, givenAllSay } from './support/given-crowd.ts'
import { givenADisease, givenAPatient } from './support/given-people.ts'
import { givenAQuestionnaire, givenAStudy } from './support/given-questionnaire.ts'
import { tokenOf } from './support/personas.ts'
import { rest } from './support/rest.ts'
import { emptyRecord, startedCms, withDatabase } from './support/started-cms.ts'
import { worker } from './support/work-context.ts'

let questionnaire: string
let study: string
let disease: string

beforeAll(async () => {
  await emptyRecord()
  questionnaire = await givenAQuestionnaire()
  study = await givenAStudy(questionnaire)
  disease = await givenADisease('ORPHA:1')
  await givenADisease('ORPHA:2')
  const people = await givenACrowd(questionnaire, answering(40, disease))
  await givenAllSay('permit', people, { kind: 'study', study })
  const job = { kind: 'release-peer-charts', subject: study } as const
  await handlers['release-peer-charts'](await worker(job))
})

/** The one released chart once more, about other people or of another day, told apart by its group's name. */
async function givenAChart(
  name: string,
  about: { diseases: string[] | null; ageInDays: number },
): Promise<void> {
  const { databaseUrl } = await startedCms()
  await withDatabase(databaseUrl, (client) =>
    client.query(copyChart, [name, JSON.stringify(about.diseases), about.ageInDays]),
  )
}

const copyChart = `INSERT INTO releases (name, kind, questionnaire_id, item, snapshot_id, population,
    items, document, manifest, manifest_sha256, created_at)
  SELECT $1::text, kind, questionnaire_id, item, snapshot_id,
    jsonb_build_object('id', $1::text, 'diseases', $2::jsonb), items,
    jsonb_set(document, '{group,en}', to_jsonb($1::text)), manifest, manifest_sha256,
    now() - make_interval(days => $3::int)
  FROM releases ORDER BY id LIMIT 1`

/** Whose chart somebody with this disease is shown, by the group's name; null where there is none. */
async function groupShownTo(patientsDisease: string | undefined): Promise<string | null> {
  const more = patientsDisease === undefined ? {} : { disease: patientsDisease }
  const patient = await givenAPatient('patient', more)
  await givenADecision('patient', { patient, purpose: { kind: 'study', study } })
  const answers = { pain: 4, has_help: false }
  const response = await givenAnswers('patient', { patient, questionnaire, answers })
  const token = await tokenOf('patient')
  const reply = await rest('GET', `/questionnaire-responses/${response}/position`, { token })
  const chart = positionSchema.parse(reply.body).items[0]?.chart
  return chart?.kind === 'peer-chart' ? chart.group.en : null
}

describe('the chart beside one’s own value', () => {
  it('is the newest one about the own disease, among old ones and those of others', async () => {
    const ownCode = ['ORPHA:1', 'ORPHA:9']
    await givenAChart('two weeks old', { diseases: ownCode, ageInDays: 14 })
    await givenAChart('newest', { diseases: ownCode, ageInDays: -1 })
    await givenAChart('one day old', { diseases: ownCode, ageInDays: 1 })
    await givenAChart('of others', { diseases: ['ORPHA:11', 'ORPHA:9'], ageInDays: -2 })
    expect(await groupShownTo(disease)).toBe('newest')
  })

  it('is none where every chart is about others', async () => {
    expect(await groupShownTo(await givenADisease('ORPHA:3'))).toBeNull()
  })

  it('is none that is older than a year', async () => {
    await givenAChart('a year old', { diseases: ['ORPHA:4'], ageInDays: 367 })
    expect(await groupShownTo(await givenADisease('ORPHA:4'))).toBeNull()
  })

  it('is that of the undiagnosed for a patient without a disease', async () => {
    expect(await groupShownTo(undefined)).toBeNull()
    await givenAChart('undiagnosed', { diseases: ['undiagnosed'], ageInDays: 1 })
    expect(await groupShownTo(undefined)).toBe('undiagnosed')
  })

  it('may be one about everybody', async () => {
    await givenAChart('everybody', { diseases: null, ageInDays: 1 })
    expect(await groupShownTo(await givenADisease('ORPHA:5'))).toBe('everybody')
  })
})
