import config from '@payload-config'
import { getPayload } from 'payload'

import { migrations } from '../../migrations/index.ts'
import { databaseChecks, inGoodTime } from './database-checks.ts'

export const dynamic = 'force-dynamic'

/** Whether the panel and its API can serve people: the database answers and is up to date. */
export async function GET(): Promise<Response> {
  const checks = await check()
  const isReady = Object.values(checks).every((state) => state === 'ok')
  return Response.json(
    { status: isReady ? 'ok' : 'unavailable', checks },
    { status: isReady ? 200 : 503 },
  )
}

const check = inGoodTime(async () => {
  const payload = await getPayload({ config })
  const names = migrations.map(({ name }) => name)
  return databaseChecks((question) => payload.db.pool.query<{ name: string }>(question), names)
})
