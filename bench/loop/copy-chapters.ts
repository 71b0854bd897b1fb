import type { Client } from 'pg'

/** Copies every chapter so many times under new slugs, past the platform: pages that nobody has seen yet. */
export async function copyChapters(client: Client, times: number): Promise<readonly string[]> {
  for (const statement of statements) await client.query(statement, [times])
  const { rows } = await client.query<{ slug: string }>(
    `SELECT slug FROM chapters WHERE slug LIKE '%-copy-%' ORDER BY slug`,
  )
  return rows.map(({ slug }) => slug)
}

const chapters = `SELECT id FROM chapters WHERE slug NOT LIKE '%-copy-%'`
const sections = `SELECT id FROM chapters_sections WHERE _parent_id IN (${chapters})`

const newChapter = (column: string) => `md5(original.${column} || '-copy-' || copy)`
const newText = (column: string) => `original.${column} || '-copy-' || copy`
const ofChapter = `original._parent_id IN (${chapters})`
const ofSection = `original._parent_id IN (${sections})`

const statements = [
  copies('chapters', `original.id IN (${chapters})`, {
    id: newChapter('id'),
    slug: newText('slug'),
  }),
  copies('chapters_locales', ofChapter, {
    id: `nextval('chapters_locales_id_seq')`,
    _parent_id: newChapter('_parent_id'),
  }),
  copies('chapters_sections', ofChapter, {
    id: newText('id'),
    _parent_id: newChapter('_parent_id'),
  }),
  copies('chapters_sections_locales', ofSection, {
    id: `nextval('chapters_sections_locales_id_seq')`,
    _parent_id: newText('_parent_id'),
  }),
  copies('chapters_sources', ofChapter, {
    id: newText('id'),
    _parent_id: newChapter('_parent_id'),
  }),
]

/** Adds the copies of some rows of a table: as the original, but for what tells them apart. */
function copies(table: string, which: string, changes: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(changes).map(([column, value]) => `'${column}', ${value}`)
  return `INSERT INTO ${table}
    SELECT (jsonb_populate_record(NULL::${table},
      to_jsonb(original) || jsonb_build_object(${pairs.join(', ')}))).*
    FROM ${table} original, generate_series(1, $1::int) copy WHERE ${which}`
}
