import { Client } from 'pg'

/** One release at a time, over all workers: each must see every earlier one before it is compared with them. */
export async function withReleaseLock<Value>(
  connectionString: string,
  work: () => Promise<Value>,
): Promise<Value> {
  const client = new Client({ connectionString })
  await client.connect()
  try {
    await client.query('SELECT pg_advisory_lock($1)', [releaseLock])
    return await work()
  } finally {
    await client.end()
  }
}

/** Any number that nothing else on this database locks. */
const releaseLock = 7_340_001
