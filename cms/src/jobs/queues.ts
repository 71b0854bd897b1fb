import type { PgBoss } from 'pg-boss'

import { jobKinds } from './job-kind.ts'

/** Makes the queues where they are missing: a job whose worker dies is taken up again within a minute. */
export async function prepareQueues(boss: PgBoss): Promise<void> {
  for (const kind of jobKinds) {
    await boss.createQueue(kind, {
      policy: 'stately',
      retryLimit: 10,
      retryDelay: 5,
      retryBackoff: true,
      retryDelayMax: 60,
      heartbeatSeconds: 20,
      expireInSeconds: 60 * 60,
    })
  }
}
