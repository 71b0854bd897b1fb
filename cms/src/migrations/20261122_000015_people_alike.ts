import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * Neighbourhoods, and the lists of people alike that are drawn from them. No collection: no door of Payload leads
 * here. `people_alike_state` has one row, for what the lists that stand were made of.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    CREATE TABLE neighbourhoods (
      number integer PRIMARY KEY,
      vector jsonb NOT NULL,
      people integer NOT NULL,
      systems jsonb NOT NULL
    );
    CREATE TABLE neighbourhood_members (
      id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
      patient_id uuid NOT NULL UNIQUE REFERENCES patients (id) ON DELETE CASCADE,
      number integer REFERENCES neighbourhoods (number) ON DELETE CASCADE,
      recorded text NOT NULL
    );
    CREATE INDEX neighbourhood_members_number ON neighbourhood_members (number);
    CREATE TABLE neighbourhood_stirred (
      id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
      number integer NOT NULL REFERENCES neighbourhoods (number) ON DELETE CASCADE,
      member_id uuid NOT NULL REFERENCES members (id) ON DELETE CASCADE,
      UNIQUE (number, member_id)
    );
    CREATE TABLE people_alike_state (
      is_only boolean PRIMARY KEY DEFAULT true CHECK (is_only),
      next_number integer NOT NULL
    );
    CREATE TABLE people_alike_lists (
      id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
      patient_id uuid NOT NULL UNIQUE REFERENCES patients (id) ON DELETE CASCADE,
      basis text NOT NULL,
      recorded text NOT NULL,
      empty_for text,
      weighs_most jsonb NOT NULL,
      groups jsonb NOT NULL,
      made_at timestamptz NOT NULL
    );
    CREATE TABLE people_alike (
      id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
      patient_id uuid NOT NULL REFERENCES patients (id) ON DELETE CASCADE,
      place smallint NOT NULL,
      member_id uuid NOT NULL REFERENCES members (id) ON DELETE CASCADE,
      shown_patient_id uuid NOT NULL REFERENCES patients (id) ON DELETE CASCADE,
      UNIQUE (patient_id, place)
    );
    CREATE TABLE blocked_people (
      id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
      blocker_id uuid NOT NULL REFERENCES members (id) ON DELETE CASCADE,
      blocked_id uuid NOT NULL REFERENCES members (id) ON DELETE CASCADE,
      blocked_at timestamptz NOT NULL DEFAULT now(),
      UNIQUE (blocker_id, blocked_id),
      CHECK (blocker_id <> blocked_id)
    );`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    DROP TABLE blocked_people;
    DROP TABLE people_alike;
    DROP TABLE people_alike_lists;
    DROP TABLE people_alike_state;
    DROP TABLE neighbourhood_stirred;
    DROP TABLE neighbourhood_members;
    DROP TABLE neighbourhoods;`)
}
