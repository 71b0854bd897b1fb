import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Nicknames that differ in capitals, accents or spaces alone are the same: nobody is taken for somebody else. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    CREATE FUNCTION folded_nickname(given text) RETURNS text
      LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
      RETURN lower(regexp_replace(normalize(given, NFKD), '[\\u0300-\\u036f\\s]+', '', 'g')
        COLLATE pg_c_utf8);
    CREATE UNIQUE INDEX members_folded_nickname ON members (folded_nickname(nickname));`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    DROP INDEX members_folded_nickname;
    DROP FUNCTION folded_nickname(text);`)
}
