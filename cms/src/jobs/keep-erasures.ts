import { done } from '@share4rare/schemas'

import { inTransaction } from '../endpoints/endpoint.ts'
import { transactionOf } from '../endpoints/transaction-of.ts'
import { keepTombstones, tombstonesOf } from '../erasure/kept-tombstones.ts'
import { reapplyErasures } from '../erasure/record-erasure.ts'
import type { WorkContext } from './work-context.ts'

/**
 * Copies tombstones that the data folder lacks, and erases once more what was erased in the last hour: a
 * message that was on its way at that moment may have written a row afterwards.
 */
export async function keepErasures({ req, settings }: WorkContext): Promise<void> {
  const fresh = await tombstonesOf(req.payload.db.drizzle, new Date(Date.now() - hour))
  await inTransaction(req, async () => {
    await reapplyErasures(transactionOf(req), fresh)
    return done(null)
  })
  await keepTombstones(req.payload.db.drizzle, settings.DATA_DIR)
}

const hour = 60 * 60 * 1000
