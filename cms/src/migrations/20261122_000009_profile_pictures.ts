import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Pictures of members. No collection: no door of Payload leads here. And one profile for each member, no more. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    CREATE TABLE profile_pictures (
      id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
      member_id uuid NOT NULL UNIQUE REFERENCES members (id) ON DELETE CASCADE,
      bytes bytea NOT NULL,
      kept_at timestamptz NOT NULL DEFAULT now()
    );
    CREATE UNIQUE INDEX profiles_one_each ON profiles (owner_id);`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    DROP INDEX profiles_one_each;
    DROP TABLE profile_pictures;`)
}
