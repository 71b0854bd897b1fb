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
      IF TG_OP = 'DELETE' AND is_erasing() THEN RETURN NULL; END IF;
      RAISE EXCEPTION 'rows of % are never changed or removed', TG_TABLE_NAME;
    END $$;

    CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON consent_texts
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
    CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON validations
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_but_erasure();
    REVOKE UPDATE, DELETE, TRUNCATE ON consent_texts, claim_texts, partner_grants FROM CURRENT_USER;
    REVOKE UPDATE, TRUNCATE ON validations FROM CURRENT_USER;
    -- What they point to is removed only after a look at them, which locks their rows.
    GRANT UPDATE (id) ON consent_texts, claim_texts, partner_grants, validations TO CURRENT_USER;`)
  await db.execute(relink('SET NULL', 'RESTRICT'))
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(relink('RESTRICT', 'SET NULL'))
  await db.execute(sql`
    REVOKE UPDATE (id) ON consent_texts, claim_texts, partner_grants, validations FROM CURRENT_USER;
    GRANT UPDATE, TRUNCATE ON validations TO CURRENT_USER;
    GRANT UPDATE, DELETE, TRUNCATE ON consent_texts, claim_texts, partner_grants TO CURRENT_USER;
    DROP TRIGGER append_only ON validations;
    DROP TRIGGER append_only ON consent_texts;
    DROP FUNCTION refuse_change_but_erasure();`)
}

/** Makes the foreign keys of events anew: what they point to goes only after them. */
function relink(from: 'SET NULL' | 'RESTRICT', to: 'SET NULL' | 'RESTRICT') {
  return sql.raw(`
    DO $$
    DECLARE
      link record;
    BEGIN
      FOR link IN
        SELECT conname, conrelid::regclass AS held, pg_get_constraintdef(oid) AS definition FROM pg_constraint
        WHERE conrelid IN ('validations'::regclass, 'partner_grants'::regclass) AND contype = 'f'
          AND pg_get_constraintdef(oid) LIKE '%ON DELETE ${from}%'
      LOOP
        EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', link.held, link.conname);
        EXECUTE format('ALTER TABLE %s ADD CONSTRAINT %I %s', link.held, link.conname,
          replace(link.definition, 'ON DELETE ${from}', 'ON DELETE ${to}'));
      END LOOP;
    END $$;`)
}
