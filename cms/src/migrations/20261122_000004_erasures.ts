import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * Tombstones: what was erased, when and why, by id alone. They outlive what they name, and are never changed.
 * What rows that never change point to may go only where no such row is left: the database used to set the
 * link to NULL, which those tables refuse whether there is a row or not.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    CREATE TABLE erasures (
      id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
      kind text NOT NULL,
      subject uuid NOT NULL,
      reason text NOT NULL,
      kept jsonb NOT NULL DEFAULT '[]',
      erased_at timestamptz(3) NOT NULL DEFAULT now(),
      UNIQUE (kind, subject));
    CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON erasures
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
    REVOKE UPDATE, DELETE, TRUNCATE ON erasures FROM CURRENT_USER;`)
  await db.execute(relink('SET NULL', 'RESTRICT'))
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(relink('RESTRICT', 'SET NULL'))
  await db.execute(sql`DROP TABLE erasures;`)
}

/** Makes the foreign keys of the tables that are only added to anew, with another fate at a deletion. */
function relink(from: 'SET NULL' | 'RESTRICT', to: 'SET NULL' | 'RESTRICT') {
  return sql.raw(`
    DO $$
    DECLARE
      link record;
    BEGIN
      FOR link IN
        SELECT conrelid::regclass AS held, conname, pg_get_constraintdef(pg_constraint.oid) AS definition
        FROM pg_constraint JOIN pg_trigger ON tgrelid = conrelid AND tgname = 'append_only'
        WHERE contype = 'f' AND pg_get_constraintdef(pg_constraint.oid) LIKE '%ON DELETE ${from}%'
      LOOP
        EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', link.held, link.conname);
        EXECUTE format('ALTER TABLE %s ADD CONSTRAINT %I %s', link.held, link.conname,
          replace(link.definition, 'ON DELETE ${from}', 'ON DELETE ${to}'));
      END LOOP;
    END $$;`)
}
