import { beforeEach, describe, expect, it } from 'vitest'

import type { Job } from '../src/jobs/job-kind.ts'
import { recordProgress, type Progress } from '../src/jobs/record-progress.ts'
import { emptyRecord, startedCms } from './support/started-cms.ts'
import { worker } from './support/work-context.ts'

const job: Job = { kind: 'send-mails', subject: 'all' }

beforeEach(emptyRecord)

async function note(progress: Partial<Progress>) {
  const { req } = await worker(job)
  await recordProgress(req, job, {
    state: 'running',
    step: 'mails',
    done: 0,
    total: 0,
    ...progress,
  })
}

async function noted() {
  const { payload } = await startedCms()
  const { docs } = await payload.find({ collection: 'job-runs', depth: 0, overrideAccess: true })
  return docs
}

describe('what is noted of a job', () => {
  it('stands once, though several note it for the first time at one moment', async () => {
    await Promise.all(Array.from({ length: 8 }, (_, done) => note({ done, total: 8 })))
    expect(await noted()).toMatchObject([{ ...job, state: 'running', total: 8 }])
  })

  it('says since when it runs, and when it was over', async () => {
    await note({ state: 'waiting', step: 'waiting' })
    const [waiting] = await noted()
    await note({ step: 'started' })
    await note({ done: 1, total: 2 })
    const [running] = await noted()
    await note({ state: 'done', step: 'done', done: 1, total: 1 })
    const [over] = await noted()
    expect([waiting?.startedAt, waiting?.finishedAt, running?.finishedAt]).toEqual([
      null,
      null,
      null,
    ])
    expect(running?.startedAt).toEqual(expect.any(String))
    expect(over?.startedAt).toBe(running?.startedAt)
    expect(over?.finishedAt).toEqual(expect.any(String))
  })

  it('begins anew where it is asked for again', async () => {
    await note({ state: 'failed', step: 'will try again' })
    await note({ state: 'waiting', step: 'waiting' })
    expect(await noted()).toMatchObject([{ state: 'waiting', startedAt: null, finishedAt: null }])
  })
})
