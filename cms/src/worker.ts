import config from './payload.config.ts'
import { readEnvironment } from '@share4rare/schemas'
import { createLocalReq, getPayload } from 'payload'
import { PgBoss, type Job as QueuedJob } from 'pg-boss'

import { makeDemo } from './demo/make-demo.ts'
import { scanning } from './documents/scanner.ts'
import { askForJob } from './jobs/ask-for-job.ts'
import { handlers } from './jobs/handlers.ts'
import { jobKinds, jobSchema, type Job } from './jobs/job-kind.ts'
import { recordProgress } from './jobs/record-progress.ts'
import type { WorkContext } from './jobs/work-context.ts'
import { warnOfMissingDetails } from './globals/warn-of-missing-details.ts'
import { traceOf } from './logging.ts'

const settings = readEnvironment(process.env)
const payload = await getPayload({ config })
const boss = new PgBoss({
  connectionString: settings.DATABASE_URL,
  superviseIntervalSeconds: 10,
  monitorIntervalSeconds: 10,
  cronWorkerIntervalSeconds: 5,
  queueCacheIntervalSeconds: 5,
})
boss.on('error', (error) => payload.logger.error(traceOf(error), 'the queue has a problem'))
await boss.start()

const work = { ...handlers, 'fill-demo': makeDemo }
const onlyNow = { batchSize: 1, pollingIntervalSeconds: 1 } as const
for (const kind of jobKinds)
  await boss.work(kind, onlyNow, async ([queued]) => {
    if (queued) await run(queued)
  })

await boss.schedule('send-mails', '* * * * *', { kind: 'send-mails', subject: 'all' })
await boss.schedule('keep-erasures', '* * * * *', { kind: 'keep-erasures', subject: 'all' })
await boss.schedule('release-due-requests', '* * * * *', {
  kind: 'release-due-requests',
  subject: 'all',
})
await boss.schedule('ask-owners', '*/15 * * * *', { kind: 'ask-owners', subject: 'all' })
await boss.schedule('release-peer-charts', '15 2 * * *', {
  kind: 'release-peer-charts',
  subject: 'all',
})
await boss.schedule('scan-documents', '* * * * *', { kind: 'scan-documents', subject: 'all' })
await boss.schedule('watch-validation', '*/5 * * * *', { kind: 'watch-validation', subject: 'all' })
await boss.schedule('tell-coming-of-age', '45 6 * * *', {
  kind: 'tell-coming-of-age',
  subject: 'all',
})
await boss.schedule('remove-what-is-over', '5 0 * * *', {
  kind: 'remove-what-is-over',
  subject: 'all',
})
await boss.schedule('end-registrations', '15 5 * * *', {
  kind: 'end-registrations',
  subject: 'all',
})
await boss.schedule('tidy-documents', '45 * * * *', { kind: 'tidy-documents', subject: 'all' })
await boss.schedule('forget-contact-messages', '20 3 * * *', {
  kind: 'forget-contact-messages',
  subject: 'all',
})
await boss.schedule('find-people-alike', '*/5 * * * *', {
  kind: 'find-people-alike',
  subject: 'all',
})
if (scanning(settings) === 'waiting')
  payload.logger.warn('no virus scanner is set: documents wait, and nobody can be validated')
await warnOfMissingDetails(payload)
payload.logger.info('the worker is ready')

const writesMails = new Set<Job['kind']>([
  'ask-owners',
  'end-registrations',
  'release-due-requests',
  'tell-coming-of-age',
  'watch-validation',
])

async function run(queued: QueuedJob<unknown>): Promise<void> {
  const job = jobSchema.parse(queued.data)
  const req = await createLocalReq({}, payload)
  const context: WorkContext = {
    req,
    settings,
    jobId: queued.id,
    job,
    progress: (step, done, total) =>
      recordProgress(req, job, { state: 'running', step, done, total }),
  }
  try {
    await context.progress('started', 0, 0)
    await work[job.kind](context)
    await recordProgress(req, job, { state: 'done', step: 'done', done: 1, total: 1 })
    if (writesMails.has(job.kind)) await askForJob(req, { kind: 'send-mails', subject: 'all' })
  } catch (error) {
    await noteFailure(req, job, error)
    throw new Error('the job failed; its log tells where')
  }
}

async function noteFailure(req: WorkContext['req'], job: Job, error: unknown): Promise<void> {
  payload.logger.error({ kind: job.kind, ...traceOf(error) }, 'a job failed')
  await recordProgress(req, job, { state: 'failed', step: 'will try again', done: 0, total: 0 })
}

async function stop(): Promise<void> {
  await boss.stop({ graceful: true, timeout: 5000 })
  await payload.destroy()
  process.exit(0)
}

process.once('SIGTERM', () => void stop())
process.once('SIGINT', () => void stop())
