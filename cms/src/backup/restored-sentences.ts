import { auditSentence } from '../audit/verify-audit-chain.ts'
import { outlivingPaths } from './backup-manifest.ts'
import type { Restored } from './restore-backup.ts'

/** What a restoring did, for the operator. */
export function restoredSentences(restored: Restored): string[] {
  const { manifest, erased, withdrawn, missing, audit } = restored
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
  return [
    `Restored the record of ${manifest.madeAt}: ${rows} rows in ${manifest.tables.length} tables, ${manifest.files.length} files.`,
    erased === 0
      ? 'Nothing had been erased.'
      : `Whatever was erased is erased again: ${erased} tombstones.`,
    withdrawn === 0
      ? 'No consent withdrawn and no grant ended after this backup had to be taken back again.'
      : `Consents withdrawn and grants ended after this backup are taken back again: ${withdrawn} statements.`,
    ...(missing.length === 0 ? [] : [warningOf(missing)]),
    auditSentence(audit),
    'Everybody has to sign in anew. Links that were sent before lead nowhere: whoever waits for one asks again.',
    'Recovery codes are worthless: the staff make new ones in the panel, with a code of their app.',
  ]
}

function warningOf(missing: readonly string[]): string {
  const lost = outlivingPaths.filter((name) => missing.includes(name))
  const back = lost.map((name) => comesBack[name]).join(', and ')
  return `WARNING: the data folder held no ${lost.join(' and no ')} of the lost place, so ${back}. Put ${outlivingPaths.join(' and ')} of that place there and restore into an empty place again, or do by hand what they would have done before anybody signs in.`
}

const comesBack = {
  'erasures.jsonl': 'who or what was erased after this backup is back',
  'withdrawals.jsonl': 'consents withdrawn and grants revoked after this backup are back in force',
} as const
