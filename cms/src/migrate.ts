import config from './payload.config.ts'
import { readEnvironment } from '@share4rare/schemas'
import { getPayload } from 'payload'
import { Client } from 'pg'
import { PgBoss } from 'pg-boss'

import { prepareQueues } from './jobs/queues.ts'
import { shipWords } from './symptoms/ship-words.ts'

/** Brings the database up to date: one at a time, however many servers start together. */
const { DATABASE_URL: connectionString } = readEnvironment(process.env)
const client = new Client({ connectionString })
await client.connect()
await client.query('SELECT pg_advisory_lock($1)', [7_340_002])

const payload = await getPayload({ config, disableOnInit: true })
await payload.db.migrate()
await shipWords(payload)

const boss = new PgBoss({ connectionString, schedule: false, supervise: false })
await boss.start()
await prepareQueues(boss)
await boss.stop()
await payload.destroy()
await client.end()
process.exit(0)
