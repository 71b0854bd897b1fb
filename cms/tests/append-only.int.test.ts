import { createLocalReq } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import { recordAudit } from '../src/audit/record-audit.ts'
import { canaryRecord } from './support/canary-record.ts'
import { startedCms, withDatabase } from './support/started-cms.ts'

beforeAll(canaryRecord)

describe.each([
  ...['consents', 'audit', 'questionnaire_versions', 'snapshots', 'releases', 'partner_grants'],
  ...['consent_texts', 'claim_texts', 'validations'],
])('the table %s', (table) => {
  it.each([
    `UPDATE ${table} SET created_at = now()`,
    `DELETE FROM ${table}`,
    `DELETE FROM ${table} WHERE false`,
    `TRUNCATE ${table} CASCADE`,
  ])('refuses: %s', async (statement) => {
    const { databaseUrl } = await startedCms()
    const attempt = withDatabase(databaseUrl, (client) => client.query(statement))
    await expect(attempt).rejects.toThrow(/never changed or removed/)
  })
})

it.each([
  `UPDATE audit_chain SET hash = ''`,
  'DELETE FROM audit_chain',
  'TRUNCATE audit_chain',
  `UPDATE erasures SET reason = ''`,
  'DELETE FROM erasures',
  'TRUNCATE erasures',
])('refuses: %s', async (statement) => {
  const { databaseUrl } = await startedCms()
  const attempt = withDatabase(databaseUrl, (client) => client.query(statement))
  await expect(attempt).rejects.toThrow(/never changed or removed/)
})

it('takes a line of the audit back together with what it tells about', async () => {
  const { payload } = await startedCms()
  const req = await createLocalReq({}, payload)
  const transaction = await payload.db.beginTransaction()
  await recordAudit(
    { ...req, transactionID: transaction ?? undefined },
    {
      action: 'test.taken-back',
      subject: 'none',
    },
  )
  await payload.db.rollbackTransaction(transaction ?? '')
  const { totalDocs } = await payload.count({
    collection: 'audit',
    where: { action: { equals: 'test.taken-back' } },
    overrideAccess: true,
  })
  expect(totalDocs).toBe(0)
})
