import { randomUUID } from 'node:crypto'

import { readEnvironment } from '@share4rare/schemas'
import { createLocalReq } from 'payload'

import type { Job } from '../../src/jobs/job-kind.ts'
import type { WorkContext } from '../../src/jobs/work-context.ts'
import { startedCms } from './started-cms.ts'

/** A worker at a job. With `diesAt` it is killed when it says that it has come to that step. */
export async function worker(job: Job, diesAt?: string): Promise<WorkContext> {
  const { payload } = await startedCms()
  return {
    req: await createLocalReq({}, payload),
    settings: readEnvironment(process.env),
    jobId: randomUUID(),
    job,
    progress: (step) =>
      step === diesAt ? Promise.reject(new Error(`killed at ${step}`)) : Promise.resolve(),
  }
}
