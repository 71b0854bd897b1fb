import type { WorkContext } from '../jobs/work-context.ts'
import { makeAnswers } from './make-answers.ts'
import { makePeople } from './make-people.ts'
import { makeRequests } from './make-requests.ts'

/**
 * Fills the demo through the platform's own operations, each with the rights of the person who would do it.
 * Taken up again after a crash, it goes on where it stopped.
 */
export async function makeDemo(context: WorkContext): Promise<void> {
  const secret = process.env['DEMO_SECRET']
  if (process.env['DEMO'] !== 'true' || !secret)
    throw new Error('demo data are made in a demo only')
  await makePeople(context, secret)
  await makeAnswers(context)
  await makeRequests(context)
}
