import { eventually } from '../../../tests/support/eventually.ts'
import { rowsOf } from './newcomers.ts'
import type { Reply } from './rest.ts'
import { startedCms, withDatabase } from './started-cms.ts'

/**
 * Asks a door while somebody else holds the locks of all members, changes something when it waits for one, and answers
 * with what the door then says.
 */
export async function meanwhile(change: string, asked: () => Promise<Reply>): Promise<Reply> {
  const { databaseUrl } = await startedCms()
  return withDatabase(databaseUrl, async (client) => {
    await client.query('BEGIN')
    await client.query('SELECT FROM members FOR NO KEY UPDATE')
    const reply = asked()
    await eventually('the door waits for a lock', async () =>
      (await waiting()).length > 0 ? true : undefined,
    )
    await client.query(change)
    await client.query('COMMIT')
    return reply
  })
}

const waiting = async () =>
  rowsOf(`SELECT query FROM pg_stat_activity WHERE wait_event_type = 'Lock'
    AND datname = current_database() AND query LIKE '%FROM members%FOR NO KEY UPDATE%'`)
