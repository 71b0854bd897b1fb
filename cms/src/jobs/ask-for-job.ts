import { PgBoss } from 'pg-boss'
import type { PayloadRequest } from 'payload'

import { recordProgress } from './record-progress.ts'
import type { Job } from './job-kind.ts'

/**
 * Asks the worker for a job. It starts a moment later, when the transaction that asked for it has ended. If this
 * process dies before, the worker's own look at what is due (worker.ts) finds it: at the latest after a minute
 * for releases and mails, a quarter of an hour for owners to ask, and a night for charts.
 */
export async function askForJob(req: PayloadRequest, job: Job): Promise<void> {
  await recordProgress(req, job, { state: 'waiting', step: 'waiting', done: 0, total: 0 })
  const boss = await sender()
  await boss.send(job.kind, job, { startAfter: 1, singletonKey: job.subject })
}

let starting: Promise<PgBoss> | undefined

/** This process only asks: it neither works nor looks after the queue. */
function sender(): Promise<PgBoss> {
  starting ??= startSender()
  return starting
}

async function startSender(): Promise<PgBoss> {
  const connectionString = process.env['DATABASE_URL']
  if (!connectionString) throw new Error('DATABASE_URL is missing')
  const boss = new PgBoss({
    connectionString,
    supervise: false,
    schedule: false,
    migrate: false,
    createSchema: false,
    max: 2,
  })
  boss.on('error', () => {
    starting = undefined
  })
  await boss.start()
  return boss
}
