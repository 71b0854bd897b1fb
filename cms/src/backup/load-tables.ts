import { pipeline } from 'node:stream/promises'

import type { ClientBase } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'

import { BackupRefusal } from './backup-refusal.ts'
import type { Progress } from './make-backup.ts'
import type { OpenBackup } from './open-backup.ts'
import { copyTarget, recordTables } from './record-tables.ts'

/**
 * Puts every row of a backup into tables that are empty, in the transaction of this connection. Foreign keys
 * are taken away meanwhile and made anew, which checks every link; triggers of ours rest. An owner of the
 * tables may do that without being a superuser.
 */
export async function loadTables(
  client: ClientBase,
  backup: OpenBackup,
  progress: Progress,
): Promise<void> {
  await refuseOtherTables(client, backup)
  await clearOwnNotes(client)
  await refuseRows(client, backup)
  const links = await linksIn(client)
  const guarded = await tablesWithTriggers(client)
  for (const { name, table } of links)
    await client.query(`ALTER TABLE ${table} DROP CONSTRAINT ${name}`)
  for (const table of guarded) await client.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`)
  for (const [index, table] of backup.manifest.tables.entries()) {
    await loadTable(client, backup, table)
    progress('tables', index + 1, backup.manifest.tables.length)
  }
  for (const { name, table, definition } of links)
    await client.query(`ALTER TABLE ${table} ADD CONSTRAINT ${name} ${definition}`)
  for (const table of guarded) await client.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`)
  await client.query(countersAfterRows)
}

/** What a platform without anybody writes about itself from its first minute on. */
const ownNotes = ['payload_migrations', 'payload_kv', 'job_runs']

/** With them go the words of symptoms that came with the platform; what a curator changed stays, and is refused below. */
async function clearOwnNotes(client: ClientBase): Promise<void> {
  const tables = [...ownNotes, 'symptom_words'].join(', ')
  await client.query(`LOCK TABLE ${tables} IN ACCESS EXCLUSIVE MODE`)
  for (const table of ownNotes) await client.query(`DELETE FROM ${table}`)
  await client.query('DELETE FROM symptom_words WHERE changed_by_curator IS NOT TRUE')
}

async function loadTable(
  client: ClientBase,
  backup: OpenBackup,
  table: OpenBackup['manifest']['tables'][number],
): Promise<void> {
  const rows = client.query(copyFrom(`COPY ${copyTarget(table, client)} FROM STDIN`))
  await pipeline(await backup.read(table.file), rows)
  if (rows.rowCount !== table.rows)
    throw new BackupRefusal(`The backup is damaged: ${table.file} holds another number of rows.`)
}

async function refuseOtherTables(client: ClientBase, { manifest }: OpenBackup): Promise<void> {
  const named = (tables: readonly { name: string; columns: readonly string[] }[]) =>
    tables
      .map(({ name, columns }) => `${name} ${columns.toSorted().join(' ')}`)
      .toSorted()
      .join()
  if (named(await recordTables(client)) !== named(manifest.tables))
    throw new BackupRefusal('The tables of the database are not those of the backup.')
}

async function refuseRows(client: ClientBase, { manifest }: OpenBackup): Promise<void> {
  for (const { name } of manifest.tables) {
    const table = `public.${client.escapeIdentifier(name)}`
    const { rowCount } = await client.query(`SELECT FROM ${table} LIMIT 1`)
    if (rowCount) throw new BackupRefusal(`The database is not empty: ${name} holds rows. ${named}`)
  }
}

const named = 'A backup is restored into an empty database: let DATABASE_URL name one.'

interface Link {
  readonly table: string
  readonly name: string
  readonly definition: string
}

async function linksIn(client: ClientBase): Promise<Link[]> {
  const { rows } = await client.query<Link>(`
    SELECT conrelid::regclass::text AS table, quote_ident(conname) AS name,
      pg_get_constraintdef(oid) AS definition
    FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace`)
  return rows
}

async function tablesWithTriggers(client: ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ table: string }>(`
    SELECT DISTINCT tgrelid::regclass::text AS table FROM pg_trigger
    JOIN pg_class ON pg_class.oid = tgrelid
    WHERE NOT tgisinternal AND relnamespace = 'public'::regnamespace`)
  return rows.map(({ table }) => table)
}

/** Counters go on behind the highest number that is taken. */
const countersAfterRows = `DO $$
  DECLARE
    counted record;
  BEGIN
    FOR counted IN
      SELECT refobjid::regclass AS held, attname, objid::regclass AS counter
      FROM pg_depend
        JOIN pg_class ON pg_class.oid = objid AND relkind = 'S'
        JOIN pg_attribute ON attrelid = refobjid AND attnum = refobjsubid
      WHERE classid = 'pg_class'::regclass AND deptype IN ('a', 'i')
        AND relnamespace = 'public'::regnamespace
    LOOP
      EXECUTE format('SELECT setval(%L, max(%I)) FROM %s HAVING max(%I) IS NOT NULL',
        counted.counter, counted.attname, counted.held, counted.attname);
    END LOOP;
  END $$`
