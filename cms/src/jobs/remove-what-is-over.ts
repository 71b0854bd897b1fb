import { sql } from '@payloadcms/db-postgres'
import { done } from '@share4rare/schemas'

import { inTransaction } from '../endpoints/endpoint.ts'
import { transactionOf } from '../endpoints/transaction-of.ts'
import { keepTombstones } from '../erasure/kept-tombstones.ts'
import type { WorkContext } from './work-context.ts'

/**
 * Removes what was kept after an erasure, each sort of rows on the last day that its tombstone names; then tombstones
 * say so, in the database and in the data folder. Which rows may leave is decided by the database.
 */
export async function removeWhatIsOver({ req, settings }: WorkContext): Promise<void> {
  await inTransaction(req, async () => {
    await transactionOf(req).execute(sql`SELECT remove_what_is_over()`)
    return done(null)
  })
  await keepTombstones(req.payload.db.drizzle, settings.DATA_DIR)
}
