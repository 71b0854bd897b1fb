import type { Client } from 'pg'

import { databaseProblem, missingTable } from './database-problem.ts'

/** Why the first account cannot be made in this database, in a sentence for the operator; null where it can. */
export function firstAccountProblem(connectionString: string): Promise<string | null> {
  return databaseProblem(connectionString, standingProblem)
}

/** Why nobody of the staff can be let back in this database; null where it has staff at all. */
export function wayBackProblem(connectionString: string): Promise<string | null> {
  return databaseProblem(connectionString, (client) => missingTable('staff', client))
}

async function standingProblem(client: Client): Promise<string | null> {
  const missing = await missingTable('staff', client)
  if (missing) return missing
  const { rowCount } = await client.query('SELECT FROM staff LIMIT 1')
  return rowCount === 0
    ? null
    : 'There is staff already: an administrator makes further accounts in the panel.'
}
