import { createHash } from 'node:crypto'

import { releaseManifestSchema } from '@share4rare/schemas'
import { expect, it } from 'vitest'

import { releaseDueRequests } from '../src/jobs/release-due-requests.ts'
import { answering, givenACrowd, givenAllSay } from './support/given-crowd.ts'
import { givenAQuestionnaire, givenAStudy } from './support/given-questionnaire.ts'
import {
  givenARequestInReview,
  givenItIsApproved,
  givenTheCallEnds,
} from './support/given-request.ts'
import { tokenOf } from './support/personas.ts'
import { rest } from './support/rest.ts'
import { emptyRecord, startedCms } from './support/started-cms.ts'
import { worker } from './support/work-context.ts'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

it('downloaded files are to the byte what the record says was released', async () => {
  await emptyRecord()
  const questionnaire = await givenAQuestionnaire()
  await givenAStudy(questionnaire)
  const people = await givenACrowd(questionnaire, answering(40))
  const request = await givenARequestInReview(questionnaire)
  await givenAllSay('permit', people, { kind: 'request', request })
  await givenItIsApproved(request)
  await givenTheCallEnds(request)
  await releaseDueRequests(await worker({ kind: 'release-due-requests', subject: 'all' }))

  const { payload } = await startedCms()
  const { docs } = await payload.find({ collection: 'releases', depth: 0, overrideAccess: true })
  const token = await tokenOf('professional')
  const path = `/releases/${docs[0]?.id ?? ''}`
  const figures = await rest('GET', `${path}/figures.csv`, { token })
  const manifest = await rest('GET', `${path}/manifest.json`, { token })
  const { outputSha256 } = releaseManifestSchema.parse(manifest.body)
  expect(outputSha256).toEqual([{ name: 'figures.csv', sha256: sha256(figures.text) }])
  expect(sha256(manifest.text)).toBe(docs[0]?.manifestSha256)
})
