import { createLocalReq } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import { recordAudit } from '../src/audit/record-audit.ts'
import { canaryRecord } from './support/canaries/record.ts'
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

it.each([
  ...['consents', 'audit', 'partner_grants'].map((table) => `DELETE FROM ${table}`),
  `UPDATE erasures SET reason = 'time-is-up'`,
  `UPDATE erasures SET kept = '[]'`,
  'DELETE FROM erasures',
  'TRUNCATE consents CASCADE',
])(
  'refuses, to whoever says that rows are leaving whose day has not come: %s',
  async (statement) => {
    const { databaseUrl } = await startedCms()
    const attempt = withDatabase(databaseUrl, async (client) => {
      await client.query(tombstone)
      await client.query(`SELECT set_config('share4rare.leaving', 'yes', false)`)
      await client.query(statement)
    })
    await expect(attempt).rejects.toThrow(/never changed or removed/)
  },
)

/** Of somebody who is still here, whatever it says. */
const tombstone = `INSERT INTO erasures (kind, subject, reason, kept)
  SELECT 'member', id, 'asked-by-owner', jsonb_build_array(
    jsonb_build_object('what', 'consents', 'rows', 1, 'reason', 'proof-of-consent', 'until', '2099-01-01'),
    jsonb_build_object('what', 'audit', 'rows', 1, 'reason', 'accountability', 'until', '2001-01-01'))
  FROM members ON CONFLICT DO NOTHING`

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
