import { randomUUID } from 'node:crypto'

import type { ConsentPurpose } from '@share4rare/schemas'

import { latestVersionOf } from '../../src/collections/questionnaire-versions/read-version.ts'
import { takeSnapshotOf } from '../../src/jobs/take-snapshot.ts'
import { worker } from './work-context.ts'

/** How many people a snapshot has that is taken now. */
export async function peopleInSnapshot(
  questionnaire: string,
  purpose: ConsentPurpose,
): Promise<number> {
  const context = await worker({ kind: 'release-due-requests', subject: 'all' })
  const version = await latestVersionOf(questionnaire, context.req)
  if (!version) throw new Error('nothing was published')
  const scope = { questionnaire, codebook: version.codebook, purpose, diseaseGroup: null }
  return (await takeSnapshotOf({ name: `test-${randomUUID()}`, ...scope }, context)).manifest.people
}
