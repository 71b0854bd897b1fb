import { parseArgs } from 'node:util'

import { EnvironmentError, readStorageEnvironment } from '@share4rare/schemas'
import { Client } from 'pg'

import { linkFile, notedLink } from './audit/noted-link.ts'
import { auditSentence, verifyAuditChain } from './audit/verify-audit-chain.ts'
import { databaseProblem, missingTable } from './database-problem.ts'

/**
 * `npm run verify-audit [-- link]`: whether every line of the audit is as it was written, and whether nothing was
 * cut off since the last link of an earlier look, noted in the data folder or given. Ends with 0 if so, else with 1.
 */
const given = parseArgs({ allowPositionals: true }).positionals
const { DATABASE_URL: connectionString, DATA_DIR: dataFolder } = settingsOrStop()
const problem = await databaseProblem(connectionString, (client) =>
  missingTable('audit_chain', client),
)
if (problem) stop(problem)

const noted = await notedLink(dataFolder)
if (noted === 'unreadable') stop(unreadableSentence(linkFile(dataFolder)))
const client = new Client({ connectionString })
await client.connect()
await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
const verdict = await verifyAuditChain(client, [...given, ...(noted ? [noted.hash] : [])])
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

function unreadableSentence(file: string): string {
  return `The audit cannot be proved whole: ${file} holds no link, so somebody changed it or it was damaged. Move it away as evidence, and give the last link of a backup instead: npm run verify-audit -- <link>.`
}

function stop(sentence: string): never {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}
