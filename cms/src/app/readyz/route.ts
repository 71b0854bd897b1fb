import config from '@payload-config'
import { sql } from '@payloadcms/db-postgres/drizzle'
import { getPayload } from 'payload'

import { migrations } from '../../migrations/index.ts'

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

async function check(): Promise<Record<string, 'ok' | 'unavailable'>> {
  try {
    const payload = await getPayload({ config })
    const { rows } = await payload.db.drizzle.execute(sql`SELECT name FROM payload_migrations`)
    const done = new Set(rows.map(({ name }) => name))
    const isUpToDate = migrations.every(({ name }) => done.has(name))
    return { database: 'ok', migrations: isUpToDate ? 'ok' : 'unavailable' }
  } catch {
    return { database: 'unavailable' }
  }
}
