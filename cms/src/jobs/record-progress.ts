import type { PayloadRequest } from 'payload'

import type { Job } from './job-kind.ts'

/** How far a job is; `total` is 0 until it is known. */
export interface Progress {
  readonly state: 'waiting' | 'running' | 'done' | 'failed'
  readonly step: string
  readonly done: number
  readonly total: number
}

/** Writes how far a job is, where the panel and the demo page read it. The note is the platform's own. */
export async function recordProgress(
  req: PayloadRequest,
  job: Job,
  progress: Progress,
): Promise<void> {
  const now = new Date().toISOString()
  const data = {
    ...progress,
    ...(progress.state === 'waiting' && { startedAt: null, finishedAt: null }),
    ...(progress.step === 'started' && { startedAt: now, finishedAt: null }),
    ...((progress.state === 'done' || progress.state === 'failed') && { finishedAt: now }),
  }
  const where = { kind: { equals: job.kind }, subject: { equals: job.subject } }
  const { docs } = await req.payload.update({
    collection: 'job-runs',
    where,
    data,
    depth: 0,
    overrideAccess: true, // as said above
    req,
  })
  if (docs.length > 0) return
  await req.payload.create({
    collection: 'job-runs',
    data: { ...job, ...data },
    depth: 0,
    overrideAccess: true, // as said above
    req,
  })
}
