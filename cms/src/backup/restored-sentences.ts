import { auditSentence } from '../audit/verify-audit-chain.ts'
import { outlivingPaths } from './backup-manifest.ts'
import type { Restored } from './restore-backup.ts'

/** What a restoring did, for the operator. */
export function restoredSentences(restored: Restored): string[] {
  const { manifest, erased, missing, audit } = restored
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
  return [
    `Restored the record of ${manifest.madeAt}: ${rows} rows in ${manifest.tables.length} tables, ${manifest.files.length} files.`,
    erased === 0
      ? 'Nothing had been erased.'
      : `Whatever was erased is erased again: ${erased} tombstones.`,
    ...takenBackSentences(restored),
    ...(missing.length === 0 ? [] : [warningOf(missing)]),
    auditSentence(audit),
    ...(manifest.vocabulary === undefined
      ? []
      : [
          `${manifest.vocabulary} No backup holds a vocabulary: npm run vocabulary -- show says what is in force here, and -- install puts another in force. What records tell is whole without it.`,
        ]),
    'Everything else is as it was when the backup was made, and is not done again: roles taken from colleagues, passwords changed, other decisions of validators, pictures removed, whatever people added or changed. Look through the list of staff before anybody signs in.',
    'Everybody has to sign in anew. Links that were sent before lead nowhere: whoever waits for one asks again.',
    'Recovery codes are worthless: the staff make new ones in the panel, with a code of their app.',
  ]
}

function takenBackSentences({ withdrawn, ended, handedOver, toHandOver }: Restored): string[] {
  return [
    withdrawn === 0
      ? 'No consent withdrawn and no grant ended after this backup had to be taken back again.'
      : `Consents withdrawn and grants ended after this backup are taken back again: ${withdrawn} statements.`,
    ...(ended === 0
      ? []
      : [`Guardianships that ended after this backup are ended again: ${ended}.`]),
    ...(handedOver === 0
      ? []
      : [`Profiles handed over to adults after this backup are theirs again: ${handedOver}.`]),
    ...(toHandOver.length === 0
      ? []
      : [
          `TO DO: ${toHandOver.length} profiles had been handed over to adults whose accounts this backup does not hold. They are as the backup had them, and go with no other account: once the adults have registered again, validators hand them over again: ${toHandOver.join(', ')}.`,
        ]),
  ]
}

function warningOf(missing: readonly string[]): string {
  const lost = outlivingPaths.filter((name) => missing.includes(name))
  const back = lost.map((name) => comesBack[name]).join(', and ')
  return `WARNING: the data folder held no ${lost.join(' and no ')} of the lost place, so ${back}. Put ${outlivingPaths.join(' and ')} of that place there and restore into an empty place again, or do by hand what they would have done before anybody signs in.`
}

const comesBack = {
  'erasures.jsonl': 'who or what was erased after this backup is back',
  'withdrawals.jsonl':
    'consents withdrawn, grants revoked and guardianships ended after this backup are back in force, and profiles handed over to adults are their guardians’ again, or erased with these',
} as const
