import { randomUUID } from 'node:crypto'

import { Client } from 'pg'
import { z } from 'zod'

import { takeSnapshotOf } from '../../cms/src/jobs/take-snapshot.ts'
import { step } from '../../scripts/progress/step.mjs'
import { benchCodebook } from './bench-codebook.ts'
import type { ContentPlatform } from './content-platform.ts'
import { handIn, type Group } from './hand-in.ts'
import { inOwnProcess } from './in-own-process.ts'

/** What a snapshot of so many people and a release of it took. */
export type FigureCosts = Readonly<{
  people: number
  answers: number
  snapshotSeconds: number
  release: z.infer<typeof releaseSchema>
}>

const releaseSchema = z.object({
  seconds: z.number(),
  countingSeconds: z.number(),
  historySeconds: z.number(),
  peakMB: z.number(),
})

/** Seals the answers of so many people to fifty items out of the database, and makes a release of them. */
export async function measureFigures(
  platform: ContentPlatform,
  people: number,
): Promise<FigureCosts> {
  const group = await step(`hands in the answers of ${people} people`, () =>
    givenGroup(platform, people),
  )
  const { answers, folder, snapshotSeconds } = await step('takes a snapshot', () =>
    snapshotOf(group, platform),
  )
  const release = await step('makes a release', () =>
    inOwnProcess(
      {
        file: new URL('release-once.ts', import.meta.url),
        args: [folder, platform.secrets.NOISE_KEY],
      },
      releaseSchema,
    ),
  )
  return { people, answers, snapshotSeconds, release }
}

async function givenGroup(platform: ContentPlatform, people: number): Promise<Group> {
  const client = new Client({ connectionString: platform.databaseUrl })
  await client.connect()
  try {
    const { rows } = await client.query(questionnaireStatement, [`bench_${people}`])
    const { questionnaire, version } = idsSchema.parse(rows[0])
    const ids = { owner: platform.content.member, questionnaire, version, study: randomUUID() }
    const group = { people, codebook: benchCodebook, ...ids }
    await handIn(client, group)
    await client.query('ANALYZE')
    return group
  } finally {
    await client.end()
  }
}

const idsSchema = z.object({ questionnaire: z.string(), version: z.string() })

const questionnaireStatement = `
  WITH added AS (INSERT INTO questionnaires (code) VALUES ($1) RETURNING id)
  INSERT INTO questionnaire_versions
    (questionnaire_id, version, code, sha256, definition, survey, answer_schema, codebook)
  SELECT id, 1, $1, $1, '{}', '{}', '{}', '{}' FROM added
  RETURNING questionnaire_id AS questionnaire, id AS version`

async function snapshotOf(
  group: Group,
  { folder: dataFolder, databaseUrl, secrets }: ContentPlatform,
) {
  const began = performance.now()
  const { folder, manifest } = await takeSnapshotOf(
    {
      name: `bench-${group.people}`,
      questionnaire: group.questionnaire,
      codebook: group.codebook,
      purpose: { kind: 'study', study: group.study },
      diseaseGroup: null,
    },
    {
      settings: {
        ...secrets,
        DATABASE_URL: databaseUrl,
        DATA_DIR: dataFolder,
        SITE_URL: 'http://127.0.0.1',
        CMS_URL: 'http://127.0.0.1',
        DOCUMENT_SCAN: 'off',
      },
      progress: () => Promise.resolve(),
    },
  )
  const snapshotSeconds = (performance.now() - began) / 1000
  return { folder, answers: manifest.answers, snapshotSeconds }
}
