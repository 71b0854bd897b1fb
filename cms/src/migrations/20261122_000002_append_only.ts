import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * Consents, the audit, published versions, snapshots and releases are added to and never changed: the
 * database refuses, whoever asks.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      RAISE EXCEPTION 'rows of % are never changed or removed', TG_TABLE_NAME;
    END $$;

    CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON consents
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
    CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON claim_texts
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
    CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
    CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON questionnaire_versions
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
    CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON snapshots
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
    CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON releases
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    DROP TRIGGER append_only ON consents;
    DROP TRIGGER append_only ON claim_texts;
    DROP TRIGGER append_only ON audit;
    DROP TRIGGER append_only ON questionnaire_versions;
    DROP TRIGGER append_only ON snapshots;
    DROP TRIGGER append_only ON releases;
    DROP FUNCTION refuse_change();`)
}
