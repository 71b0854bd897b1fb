import type { Platform } from './platform.ts'
import { rowsOf } from './direct-database.ts'

/**
 * What the whole record holds about somebody: each table in which one of these texts stands, and a hash of those rows.
 * Two that are alike say that nothing was stored, changed or removed in between.
 */
export async function tracesOf({ databaseUrl }: Platform, texts: readonly string[]) {
  const tables = await rowsOf(
    databaseUrl,
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
     WHERE schemaname NOT IN ('pg_catalog', 'information_schema', 'pgboss')`,
  )
  const anyText = texts.map((text) => `strpos(held::text, ${literal(text)}) > 0`).join(' OR ')
  const looks = tables.map(
    ({ name }) => `SELECT ${literal(String(name))} AS "table",
      md5(string_agg(held::text, ' ' ORDER BY held::text)) AS hash FROM ${String(name)} AS held WHERE ${anyText}`,
  )
  const rows = await rowsOf(databaseUrl, `${looks.join(' UNION ALL ')} ORDER BY "table"`)
  return rows.filter(({ hash }) => hash !== null)
}

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}
