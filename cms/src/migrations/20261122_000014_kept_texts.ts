import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Consent texts are added and never changed: the database refuses, and the servers' role has not the right. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON consent_texts
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
    REVOKE UPDATE, DELETE, TRUNCATE ON consent_texts FROM CURRENT_USER;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    GRANT UPDATE, DELETE, TRUNCATE ON consent_texts TO CURRENT_USER;
    DROP TRIGGER append_only ON consent_texts;`)
}
