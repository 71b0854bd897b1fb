import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * Rows that were kept for a legal reason leave on the last day that their tombstone names, and no other way. The guards
 * of tables that are only added to let a row go while `share4rare.leaving` is set, and then only a row that belongs to
 * somebody erased whose time for this table is over: whoever sets it by hand can remove nothing else.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(guards)
  await db.execute(removal)
}

const guards = sql`
  -- Lines of the audit that left: the chain keeps its links, and the line that announced them proves which.
  CREATE TABLE audit_gaps (audit_id uuid PRIMARY KEY, announced_by uuid NOT NULL);
  CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_gaps
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
  REVOKE UPDATE, DELETE, TRUNCATE ON audit_gaps FROM CURRENT_USER;

  CREATE FUNCTION person_in(written text) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$
    SELECT substring(written FROM '^(?:members:)?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$')::uuid
  $$;

  CREATE FUNCTION is_past(line jsonb) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT (line ->> 'until')::date <= (now() AT TIME ZONE 'UTC')::date
  $$;

  -- Whether somebody was erased, and the last day of all that was kept of them in this table has come.
  CREATE FUNCTION is_over(held text, person uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT coalesce(bool_and(is_past(line)), false)
      AND NOT EXISTS (SELECT FROM patients WHERE id = person AND closed IS NOT TRUE)
      AND NOT EXISTS (SELECT FROM members
        WHERE id = person AND email <> 'erased-' || id || '@erased.invalid')
    FROM erasures, jsonb_array_elements(kept) line WHERE subject = person AND line ->> 'what' = held
  $$;

  -- A line of the audit lies for five years at least, also where it was written after the erasure.
  CREATE FUNCTION has_lain(written timestamptz) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT (written AT TIME ZONE 'UTC')::date + interval '5 years' <= (now() AT TIME ZONE 'UTC')::date
  $$;

  CREATE FUNCTION people_over(held text) RETURNS SETOF uuid LANGUAGE sql STABLE AS $$
    SELECT subject FROM erasures WHERE kind IN ('member', 'patient') AND is_over(held, subject)
  $$;

  CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF current_setting('share4rare.leaving', true) = 'yes' AND (TG_OP, TG_TABLE_NAME) IN (
      ('DELETE', 'consents'), ('DELETE', 'partner_grants'), ('DELETE', 'audit'), ('UPDATE', 'erasures'))
    THEN
      RETURN NULL; -- the guard of each row decides
    END IF;
    RAISE EXCEPTION 'rows of % are never changed or removed', TG_TABLE_NAME;
  END $$;

  CREATE FUNCTION refuse_what_stays() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    named text;
  BEGIN
    FOREACH named IN ARRAY TG_ARGV LOOP
      EXIT WHEN TG_TABLE_NAME = 'audit' AND NOT has_lain((to_jsonb(OLD) ->> 'created_at')::timestamptz);
      IF is_over(TG_TABLE_NAME, person_in(to_jsonb(OLD) ->> named)) THEN
        RETURN OLD;
      END IF;
    END LOOP;
    RAISE EXCEPTION 'rows of % are never changed or removed before their last day', TG_TABLE_NAME;
  END $$;
  CREATE TRIGGER last_day BEFORE DELETE ON consents
    FOR EACH ROW EXECUTE FUNCTION refuse_what_stays('owner_id', 'patient_id');
  CREATE TRIGGER last_day BEFORE DELETE ON partner_grants
    FOR EACH ROW EXECUTE FUNCTION refuse_what_stays('patient_id', 'granter_id', 'partner_id');
  CREATE TRIGGER last_day BEFORE DELETE ON audit
    FOR EACH ROW EXECUTE FUNCTION refuse_what_stays('person', 'actor');

  -- Of a tombstone, nothing changes but that lines whose day has come say that no row is kept any more.
  CREATE FUNCTION kept_today(kept jsonb) RETURNS jsonb LANGUAGE sql STABLE AS $$
    SELECT coalesce(jsonb_agg(CASE WHEN is_past(line) AND line ->> 'rows' IS NOT NULL
      THEN line || '{"rows": 0}' ELSE line END ORDER BY place), '[]')
    FROM jsonb_array_elements(kept) WITH ORDINALITY AS lines (line, place)
  $$;
  CREATE FUNCTION refuse_other_tombstone() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF to_jsonb(NEW) <> to_jsonb(OLD) || jsonb_build_object('kept', kept_today(OLD.kept)) THEN
      RAISE EXCEPTION 'rows of erasures are never changed or removed';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER last_day BEFORE UPDATE ON erasures
    FOR EACH ROW EXECUTE FUNCTION refuse_other_tombstone();`

/**
 * The right to remove is lent for the length of the function, to its owner alone: between two nights nobody has it.
 */
const removal = sql`
  CREATE FUNCTION remove_what_is_over() RETURNS void LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE
    lines uuid[];
    announcement uuid;
    shells text;
    links text;
  BEGIN
    PERFORM pg_advisory_xact_lock(7340011);
    IF NOT EXISTS (SELECT FROM erasures, jsonb_array_elements(kept) line WHERE is_past(line)) THEN
      RETURN;
    END IF;
    GRANT DELETE ON consents, partner_grants, audit TO CURRENT_USER;
    GRANT UPDATE (kept) ON erasures TO CURRENT_USER;
    PERFORM set_config('share4rare.leaving', 'yes', true);

    DELETE FROM consents WHERE owner_id IN (SELECT people_over('consents'))
      OR patient_id IN (SELECT people_over('consents'));
    DELETE FROM partner_grants WHERE patient_id IN (SELECT people_over('partner_grants'))
      OR granter_id IN (SELECT people_over('partner_grants'))
      OR partner_id IN (SELECT people_over('partner_grants'));
    DELETE FROM questionnaire_responses
      WHERE patient_id IN (SELECT people_over('questionnaire_responses'));

    -- A request that released figures come from stays as their origin, without a word of who asked.
    UPDATE requests SET title = 'erased', purpose = 'erased', team = 'erased'
      WHERE owner_id IN (SELECT people_over('requests'))
        AND EXISTS (SELECT FROM releases WHERE request_id = requests.id);
    DELETE FROM reviews USING requests WHERE request_id = requests.id
      AND owner_id IN (SELECT people_over('requests'))
      AND NOT EXISTS (SELECT FROM releases WHERE releases.request_id = requests.id);
    DELETE FROM requests WHERE owner_id IN (SELECT people_over('requests'))
      AND NOT EXISTS (SELECT FROM releases WHERE request_id = requests.id);

    SELECT array_agg(audit.id ORDER BY seq) INTO lines
      FROM audit JOIN audit_chain ON audit_id = audit.id
      WHERE seq > 1 AND has_lain(created_at) -- by the first line, every other one's least age is known
        AND (person_in(person) IN (SELECT people_over('audit'))
          OR person_in(actor) IN (SELECT people_over('audit')));
    IF lines IS NOT NULL THEN
      INSERT INTO audit (action, actor, subject) VALUES ('audit.time-is-up', 'platform',
        encode(sha256(convert_to(array_to_string(lines, ','), 'UTF8')), 'hex'))
        RETURNING id INTO announcement;
      INSERT INTO audit_gaps SELECT unnest(lines), announcement;
      DELETE FROM audit WHERE id = ANY (lines);
    END IF;

    UPDATE erasures SET kept = kept_today(kept) WHERE kept <> kept_today(kept);

    -- Shells to which nothing points any more. Patients first: they point to members.
    FOREACH shells IN ARRAY ARRAY['patients', 'members'] LOOP
      SELECT string_agg(format('NOT EXISTS (SELECT FROM %s WHERE %I = shell.id)',
          conrelid::regclass, attname), ' AND ') INTO links
        FROM pg_constraint JOIN pg_attribute ON attrelid = conrelid AND attnum = ANY (conkey)
        WHERE contype = 'f' AND confrelid = shells::regclass;
      EXECUTE format('DELETE FROM %I shell WHERE id IN (
          SELECT subject FROM erasures, jsonb_array_elements(kept) line WHERE is_past(line))
        AND %s AND %s', shells, CASE shells WHEN 'patients' THEN 'closed'
          ELSE 'email = ''erased-'' || id || ''@erased.invalid''' END, links);
    END LOOP;

    PERFORM set_config('share4rare.leaving', '', true);
    REVOKE DELETE ON consents, partner_grants, audit FROM CURRENT_USER;
    REVOKE UPDATE (kept) ON erasures FROM CURRENT_USER;
  END $$;`

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    DROP FUNCTION remove_what_is_over();
    DROP TRIGGER last_day ON erasures;
    DROP TRIGGER last_day ON audit;
    DROP TRIGGER last_day ON partner_grants;
    DROP TRIGGER last_day ON consents;
    DROP FUNCTION refuse_other_tombstone();
    DROP FUNCTION kept_today(jsonb);
    DROP FUNCTION refuse_what_stays();
    DROP FUNCTION people_over(text);
    DROP FUNCTION has_lain(timestamptz);
    DROP FUNCTION is_over(text, uuid);
    DROP FUNCTION is_past(jsonb);
    DROP FUNCTION person_in(text);
    DROP TABLE audit_gaps;
    CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      RAISE EXCEPTION 'rows of % are never changed or removed', TG_TABLE_NAME;
    END $$;`)
}
