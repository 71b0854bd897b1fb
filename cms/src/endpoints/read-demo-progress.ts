import { done, refused, type JobProgress } from '@share4rare/schemas'

import { endpoint } from './endpoint.ts'

/** `GET /demo/progress`: how far the demo data are. Only a demo answers. */
export const readDemoProgress = endpoint('get', '/demo/progress', async (req) => {
  if (process.env['DEMO'] !== 'true') return refused({ code: 'not-found' })
  const { docs } = await req.payload.find({
    collection: 'job-runs',
    sort: 'createdAt',
    limit: 100,
    depth: 0,
    overrideAccess: true, // a demo shows its visitors how far it is
    req,
  })
  const jobs = docs.map(
    ({ kind, state, step, done: count, total, startedAt, finishedAt }): JobProgress => ({
      ...{ kind, state, step, total },
      done: count,
      startedAt: startedAt ?? null,
      finishedAt: finishedAt ?? null,
    }),
  )
  return done({ jobs })
})
