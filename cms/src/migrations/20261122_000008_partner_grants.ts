import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * Events of partner grants are added and never changed, and what they point to goes only where no such row is left.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON partner_grants
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();`)
  await db.execute(relink('SET NULL', 'RESTRICT'))
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(relink('RESTRICT', 'SET NULL'))
  await db.execute(sql`DROP TRIGGER append_only ON partner_grants;`)
}

/** Makes the table's foreign keys anew, with another fate at a deletion. */
function relink(from: 'SET NULL' | 'RESTRICT', to: 'SET NULL' | 'RESTRICT') {
  return sql.raw(`
    DO $$
    DECLARE
      link record;
    BEGIN
      FOR link IN
        SELECT conname, pg_get_constraintdef(oid) AS definition FROM pg_constraint
        WHERE conrelid = 'partner_grants'::regclass AND contype = 'f'
          AND pg_get_constraintdef(oid) LIKE '%ON DELETE ${from}%'
      LOOP
        EXECUTE format('ALTER TABLE partner_grants DROP CONSTRAINT %I', link.conname);
        EXECUTE format('ALTER TABLE partner_grants ADD CONSTRAINT %I %s', link.conname,
          replace(link.definition, 'ON DELETE ${from}', 'ON DELETE ${to}'));
      END LOOP;
    END $$;`)
}
