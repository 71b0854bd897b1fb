import { rm } from 'node:fs/promises'
import path from 'node:path'

import { takeSnapshot, secretKey } from '@share4rare/analytics'
import type { Codebook, ConsentPurpose, SnapshotManifest } from '@share4rare/schemas'
import { Client } from 'pg'
import { to as copyTo } from 'pg-copy-streams'

import { consentStandsSql, versionInForceSql } from '../collections/consents/consent-stands-sql.ts'
import { purposeId } from '../collections/consents/consent-now.ts'
import { isFrozenSql } from '../collections/patients/is-frozen-sql.ts'
import { linesOf } from './lines-of.ts'
import type { WorkContext } from './work-context.ts'

/**
 * Whose answers to take: handed in, validated, and with a yes to this purpose at this moment, to the text in force,
 * by who looks after the patient now. Children who have come of age are left out until they do so themselves.
 */
export interface SnapshotScope {
  readonly name: string
  readonly questionnaire: string
  readonly codebook: Codebook
  readonly purpose: ConsentPurpose
  /** A disease group's id; null takes every disease. */
  readonly diseaseGroup: string | null
}

/** A sealed snapshot, and the folder that it lies in. */
export interface TakenSnapshot {
  readonly name: string
  /** The questionnaire's id. */
  readonly questionnaire: string
  readonly folder: string
  readonly manifest: SnapshotManifest
}

/**
 * Seals the answers of everybody whose consent covers the purpose now, read in one consistent transaction.
 * A snapshot of this name that is already sealed is used as it is, so that a job may be taken up again.
 */
export async function takeSnapshotOf(
  scope: SnapshotScope,
  context: Pick<WorkContext, 'settings' | 'progress'>,
): Promise<TakenSnapshot> {
  const folder = path.resolve(context.settings.DATA_DIR, 'snapshots', scope.name)
  const manifest = await withReadOnlyClient(context.settings.DATABASE_URL, async (client) => {
    const consentCutOff = await bindScope(client, scope)
    return takeSnapshot({
      folder,
      lines: linesOf(() => client.query(copyTo(copyStatement))),
      codebook: scope.codebook,
      key: secretKey(context.settings.PSEUDONYM_KEY),
      about: {
        snapshot: scope.name,
        questionnaire: scope.codebook.questionnaire,
        purpose: `${scope.purpose.kind}:${purposeId(scope.purpose)}`,
        consentCutOff,
      },
      onProgress: (people) => void context.progress('snapshot', people, 0),
    })
  })
  return { name: scope.name, questionnaire: scope.questionnaire, folder, manifest }
}

/** COPY takes no parameters: the scope is bound to settings of the transaction, and read back from there. */
async function bindScope(client: Client, scope: SnapshotScope): Promise<string> {
  const settings = {
    'share4rare.questionnaire': scope.questionnaire,
    'share4rare.purpose_kind': scope.purpose.kind,
    'share4rare.purpose_id': purposeId(scope.purpose),
    'share4rare.disease_group': scope.diseaseGroup ?? '',
  }
  for (const [name, value] of Object.entries(settings)) {
    await client.query('SELECT set_config($1, $2, true)', [name, value])
  }
  const { rows } = await client.query<{ now: Date }>('SELECT now() AS now')
  return (rows[0]?.now ?? new Date()).toISOString()
}

const purpose = {
  kind: `current_setting('share4rare.purpose_kind')`,
  id: `current_setting('share4rare.purpose_id')`,
}

/** One JSON text a line. Its quote and delimiter are control characters, which JSON never holds. */
const copyStatement = `COPY (
  WITH RECURSIVE wanted AS (
    SELECT id FROM diseases WHERE id = nullif(current_setting('share4rare.disease_group'), '')::uuid
    UNION
    SELECT below.id FROM diseases below JOIN wanted above ON below.parent_id = above.id
  )
  SELECT jsonb_build_object(
    'patient', response.patient_id,
    'disease', coalesce(disease.orpha_code, 'undiagnosed'),
    'answers', response.answers)
  FROM questionnaire_responses response
  JOIN patients patient ON patient.id = response.patient_id
  LEFT JOIN diseases disease ON disease.id = patient.disease_id
  WHERE response.questionnaire_id = current_setting('share4rare.questionnaire')::uuid
    AND response.status IN ('completed', 'amended')
    AND patient.validation = 'validated'
    AND NOT ${isFrozenSql}
    AND (current_setting('share4rare.disease_group') = '' OR patient.disease_id IN (SELECT id FROM wanted))
    AND ${consentStandsSql({ ...purpose, version: versionInForceSql(purpose) })}
) TO STDOUT (FORMAT csv, QUOTE E'\\x01', DELIMITER E'\\x02')`

async function withReadOnlyClient<Value>(
  connectionString: string,
  work: (client: Client) => Promise<Value>,
): Promise<Value> {
  const client = new Client({ connectionString })
  await client.connect()
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    const value = await work(client)
    await client.query('COMMIT')
    return value
  } finally {
    await client.end()
  }
}

/** Removes a sealed snapshot from which nothing was released: answers are kept no longer than they serve. */
export async function discardIfUnused(
  { folder, name }: TakenSnapshot,
  { req }: WorkContext,
): Promise<void> {
  const { totalDocs } = await req.payload.count({
    collection: 'snapshots',
    where: { name: { equals: name } },
    overrideAccess: true, // snapshots are the worker's own record
    req,
  })
  if (totalDocs === 0) await rm(folder, { recursive: true, force: true })
}
