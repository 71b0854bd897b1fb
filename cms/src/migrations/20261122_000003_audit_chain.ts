import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * Every line of the audit gets a link that holds the hash of the link before it, at the end of its
 * transaction. Lock 7340003 makes those ends wait for each other and holds back nothing else.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    CREATE TABLE audit_chain (
      seq bigint PRIMARY KEY,
      audit_id uuid NOT NULL UNIQUE,
      previous_hash text NOT NULL,
      hash text NOT NULL);

    -- The line as JSON: keys sorted, every value a text, no NULL, no white space, times in UTC.
    CREATE FUNCTION canonical_audit_line(line audit) RETURNS text LANGUAGE sql STABLE
    SET timezone = 'UTC' AS $$
      SELECT '{' || string_agg(to_json(key)::text || ':' || to_json(value)::text, ',' ORDER BY key COLLATE "C") || '}'
      FROM jsonb_each_text(to_jsonb(line)) WHERE value IS NOT NULL
    $$;

    CREATE FUNCTION chain_audit_line(line audit) RETURNS void LANGUAGE plpgsql AS $$
    DECLARE
      before audit_chain;
    BEGIN
      PERFORM pg_advisory_xact_lock(7340003);
      SELECT * INTO before FROM audit_chain ORDER BY seq DESC LIMIT 1;
      before.seq := coalesce(before.seq, 0);
      before.hash := coalesce(before.hash, repeat('0', 64));
      INSERT INTO audit_chain (seq, audit_id, previous_hash, hash) VALUES (
        before.seq + 1, line.id, before.hash,
        encode(sha256(convert_to(before.hash || canonical_audit_line(line), 'UTF8')), 'hex'));
    END $$;

    CREATE FUNCTION chain_new_audit_line() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      PERFORM chain_audit_line(NEW);
      RETURN NULL;
    END $$;

    DO $$
    DECLARE
      line audit;
    BEGIN
      FOR line IN SELECT * FROM audit ORDER BY created_at, id LOOP
        PERFORM chain_audit_line(line);
      END LOOP;
    END $$;

    CREATE CONSTRAINT TRIGGER chained AFTER INSERT ON audit DEFERRABLE INITIALLY DEFERRED
      FOR EACH ROW EXECUTE FUNCTION chain_new_audit_line();
    CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_chain
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

    REVOKE UPDATE, DELETE, TRUNCATE
      ON audit, audit_chain, consents, questionnaire_versions, snapshots, releases FROM CURRENT_USER;
    -- A foreign key locks the row that it points to, which PostgreSQL counts as an update of some column.
    GRANT UPDATE (id) ON consents, questionnaire_versions, snapshots, releases TO CURRENT_USER;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    REVOKE UPDATE (id) ON consents, questionnaire_versions, snapshots, releases FROM CURRENT_USER;
    GRANT UPDATE, DELETE, TRUNCATE
      ON audit, consents, questionnaire_versions, snapshots, releases TO CURRENT_USER;
    DROP TRIGGER chained ON audit;
    DROP FUNCTION chain_new_audit_line();
    DROP FUNCTION chain_audit_line(audit);
    DROP FUNCTION canonical_audit_line(audit);
    DROP TABLE audit_chain;`)
}
