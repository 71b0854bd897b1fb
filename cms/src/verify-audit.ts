import { parseArgs } from 'node:util'

import { EnvironmentError, readStorageEnvironment } from '@share4rare/schemas'
import { Client } from 'pg'

import { auditSentence, verifyAuditChain } from './audit/verify-audit-chain.ts'
import { databaseProblem, missingTable } from './database-problem.ts'

/**
 * `npm run verify-audit [-- link]`: whether every line of the audit is as it was written, and, where the last
 * link of an earlier look is given, whether nothing was cut off since. Ends with 0 if so, else with 1.
 */
const [noted] = parseArgs({ allowPositionals: true }).positionals
const { DATABASE_URL: connectionString } = settingsOrStop()
const problem = await databaseProblem(connectionString, (client) =>
  missingTable('audit_chain', client),
)
if (problem) stop(problem)

const client = new Client({ connectionString })
await client.connect()
await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
const verdict = await verifyAuditChain(client, noted)
await client.end()
if (!verdict.holds) stop(auditSentence(verdict))
process.stdout.write(`${auditSentence(verdict)}\n`)

function settingsOrStop() {
  try {
    return readStorageEnvironment(process.env)
  } catch (error) {
    if (error instanceof EnvironmentError) return stop(error.message)
    throw error
  }
}

function stop(sentence: string): never {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}
