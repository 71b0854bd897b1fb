import { createLocalReq, getPayload } from 'payload'
import { Client } from 'pg'
import { z } from 'zod'
import { readEnvironment } from '@share4rare/schemas'

import { latestVersionOf } from '../../cms/src/collections/questionnaire-versions/read-version.ts'
import { relatedId } from '../../cms/src/collections/related-id.ts'
import { namedMembers } from '../../cms/src/demo/content/accounts.ts'
import { dailyLifeStudy } from '../../cms/src/demo/content/studies.ts'
import { makeAccounts, passwordOf } from '../../cms/src/demo/make-accounts.ts'
import { makeLibrary } from '../../cms/src/demo/make-library.ts'
import { makeQuestionnaires } from '../../cms/src/demo/make-questionnaires.ts'
import { releasePeerCharts } from '../../cms/src/jobs/release-peer-charts.ts'
import config from '../../cms/src/payload.config.ts'
import { handIn } from './hand-in.ts'

/** The content of the load: the demo's library and questionnaires, sixty people who answered one, and its charts. */
const settings = readEnvironment(process.env)
const secret = 'of the bench'
const people = 60
const { email } = namedMembers.ana

const payload = await getPayload({ config })
await makeAccounts(payload, secret)
await makeLibrary(payload)
await makeQuestionnaires(payload)
const req = await createLocalReq({}, payload)
const { docs: studies } = await payload.find({
  collection: 'studies',
  where: { title: { equals: dailyLifeStudy.title.en } },
  depth: 0,
  overrideAccess: true,
  req,
})
const { docs: members } = await payload.find({
  collection: 'members',
  where: { email: { equals: email } },
  depth: 0,
  overrideAccess: true,
  req,
})
const [study] = studies
const [member] = members
const [questionnaire] = study?.questionnaires ?? []
const version = questionnaire && (await latestVersionOf(relatedId(questionnaire), req))
if (!study || !member || !version) throw new Error('The demo has no study of daily life.')

const client = new Client({ connectionString: settings.DATABASE_URL })
await client.connect()
const [response] = await handIn(client, {
  people,
  owner: member.id,
  questionnaire: version.questionnaire,
  version: version.id,
  study: study.id,
  codebook: version.codebook,
})
await client.end()
await releasePeerCharts(study, {
  req,
  settings,
  jobId: 'bench',
  job: { kind: 'release-peer-charts', subject: study.id },
  progress: () => Promise.resolve(),
})

const sent = { email, password: passwordOf(email, secret), member: member.id, response }
process.send?.(z.record(z.string(), z.string()).parse(sent), () => process.exit(0))
