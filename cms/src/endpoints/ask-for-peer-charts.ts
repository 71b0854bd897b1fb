import { done, refused } from '@share4rare/schemas'

import { dataScientists } from '../access/staff.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { askForJob } from '../jobs/ask-for-job.ts'
import { endpoint, idOf } from './endpoint.ts'

/** `POST /studies/:id/peer-charts`: release the charts of an open study now, instead of at night. */
export const askForPeerCharts = endpoint('post', '/:id/peer-charts', async (req) => {
  if (!dataScientists({ req })) return refused({ code: 'not-permitted' })
  const { docs } = await req.payload.find({
    collection: 'studies',
    where: { id: { equals: idOf(req) } },
    limit: 1,
    depth: 0,
    overrideAccess: false,
    req,
  })
  const [study] = docs
  if (!study) return refused({ code: 'not-found' })
  if (study.state !== 'open') return refused({ code: 'not-open' })
  await recordAudit(req, { action: 'study.charts-asked', subject: study.id })
  await askForJob(req, { kind: 'release-peer-charts', subject: study.id })
  return done(null)
})
