import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * What was handed in stays: earlier answers are never changed, but for their owner when a patient comes of age; and
 * answers that were handed in change only once they stand among the earlier ones. An erasure says that it is one.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    CREATE FUNCTION is_erasing() RETURNS boolean LANGUAGE sql STABLE AS $$
      SELECT coalesce(current_setting('share4rare.erasing', true), '') = 'yes' $$;

    CREATE TRIGGER never_emptied BEFORE TRUNCATE ON earlier_answers
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
    CREATE TRIGGER never_changed BEFORE UPDATE ON earlier_answers FOR EACH ROW
      WHEN (to_jsonb(OLD) - 'owner_id' - 'updated_at' IS DISTINCT FROM to_jsonb(NEW) - 'owner_id' - 'updated_at')
      EXECUTE FUNCTION refuse_change();
    CREATE TRIGGER never_removed BEFORE DELETE ON earlier_answers FOR EACH ROW
      WHEN (NOT is_erasing()) EXECUTE FUNCTION refuse_change();

    CREATE FUNCTION keep_handed_in() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF NOT EXISTS (SELECT FROM earlier_answers earlier WHERE earlier.response_id = OLD.id
        AND earlier.answers = OLD.answers AND earlier.as_asked IS NOT DISTINCT FROM OLD.as_asked) THEN
        RAISE EXCEPTION 'answers that were handed in are never changed but by a correction';
      END IF;
      RETURN NEW;
    END $$;
    CREATE TRIGGER handed_in BEFORE UPDATE ON questionnaire_responses FOR EACH ROW
      WHEN (OLD.status <> 'in-progress' AND NOT is_erasing() AND (NEW.answers IS DISTINCT FROM OLD.answers
        OR NEW.as_asked IS DISTINCT FROM OLD.as_asked OR NEW.status = 'in-progress'
        OR NEW.submitted_at IS DISTINCT FROM OLD.submitted_at))
      EXECUTE FUNCTION keep_handed_in();`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    DROP TRIGGER handed_in ON questionnaire_responses;
    DROP FUNCTION keep_handed_in();
    DROP TRIGGER never_removed ON earlier_answers;
    DROP TRIGGER never_changed ON earlier_answers;
    DROP TRIGGER never_emptied ON earlier_answers;
    DROP FUNCTION is_erasing();`)
}
