import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * Consent texts and events of validations are added and never changed, and the servers' role has not the right to
 * change them, claim texts or events of partner grants. Events of validations go with an erasure, for their words
 * may tell of somebody's health: where the transaction says so, and nowhere else.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    CREATE FUNCTION refuse_change_but_erasure() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF TG_OP = 'DELETE' AND current_setting('share4rare.erasing', true) = 'on' THEN RETURN NULL; END IF;
      RAISE EXCEPTION 'rows of % are never changed or removed', TG_TABLE_NAME;
    END $$;

    CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON consent_texts
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
    CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON validations
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_but_erasure();
    REVOKE UPDATE, DELETE, TRUNCATE ON consent_texts, claim_texts, partner_grants FROM CURRENT_USER;
    REVOKE UPDATE, TRUNCATE ON validations FROM CURRENT_USER;`)
  await db.execute(relink('SET NULL', 'RESTRICT'))
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(relink('RESTRICT', 'SET NULL'))
  await db.execute(sql`
    GRANT UPDATE, TRUNCATE ON validations TO CURRENT_USER;
    GRANT UPDATE, DELETE, TRUNCATE ON consent_texts, claim_texts, partner_grants TO CURRENT_USER;
    DROP TRIGGER append_only ON validations;
    DROP TRIGGER append_only ON consent_texts;
    DROP FUNCTION refuse_change_but_erasure();`)
}

/** Makes the foreign keys of the events of validations anew: what they point to goes only after them. */
function relink(from: 'SET NULL' | 'RESTRICT', to: 'SET NULL' | 'RESTRICT') {
  return sql.raw(`
    DO $$
    DECLARE
      link record;
    BEGIN
      FOR link IN
        SELECT conname, pg_get_constraintdef(oid) AS definition FROM pg_constraint
        WHERE conrelid = 'validations'::regclass AND contype = 'f'
          AND pg_get_constraintdef(oid) LIKE '%ON DELETE ${from}%'
      LOOP
        EXECUTE format('ALTER TABLE validations DROP CONSTRAINT %I', link.conname);
        EXECUTE format('ALTER TABLE validations ADD CONSTRAINT %I %s', link.conname,
          replace(link.definition, 'ON DELETE ${from}', 'ON DELETE ${to}'));
      END LOOP;
    END $$;`)
}
