import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** What the staff sign in with besides a password. No collection: no door of Payload leads here. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    CREATE TABLE second_factors (
      staff_id uuid PRIMARY KEY REFERENCES staff (id) ON DELETE CASCADE,
      secret text NOT NULL,
      last_step bigint NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now()
    );
    CREATE TABLE recovery_codes (
      staff_id uuid NOT NULL REFERENCES staff (id) ON DELETE CASCADE,
      hash text NOT NULL,
      PRIMARY KEY (staff_id, hash)
    );`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`DROP TABLE recovery_codes, second_factors;`)
}
