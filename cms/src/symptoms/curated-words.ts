import { sql } from '@payloadcms/db-postgres'
import type { PlainWords, SymptomWords } from '@share4rare/analytics'
import type { LexiconLanguage } from '@share4rare/schemas'
import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { connectionOf } from '../endpoints/transaction-of.ts'
import { linesOf } from './lines-of-words.ts'

type Plain = SymptomWords['plain']

/** What tells one state of the curators' words from another: how many there are, and when one changed last. */
export async function stateOfCuratedWords(req: PayloadRequest): Promise<string> {
  const { rows } = await connectionOf(req).execute(sql`
    SELECT count(*)::int AS count, coalesce(max(updated_at)::text, '') AS newest
    FROM symptom_words WHERE changed_by_curator`)
  const [{ count, newest } = { count: 0, newest: '' }] = statesSchema.parse(rows)
  return `${String(count)} ${newest}`
}

const statesSchema = z.array(z.object({ count: z.number(), newest: z.string() }))

/** The shipped words with those of the curators in their place: what they left empty has no plain words any more. */
export async function withCuratedWords(req: PayloadRequest, shipped: Plain): Promise<Plain> {
  const { rows } = await connectionOf(req).execute(
    sql`SELECT to_jsonb(symptom_words) AS row FROM symptom_words WHERE changed_by_curator`,
  )
  const curated = rowsSchema.parse(rows).map(({ row }) => row)
  const merged = (language: LexiconLanguage) => {
    const words = new Map(shipped[language])
    for (const row of curated) {
      const own = wordsIn(row, language)
      if (own) words.set(row.hpo_id, own)
      else words.delete(row.hpo_id)
    }
    return words
  }
  const [en, es, ca, fr, nl] = [
    merged('en'),
    merged('es'),
    merged('ca'),
    merged('fr'),
    merged('nl'),
  ]
  return { en, es, ca, fr, nl }
}

const text = z
  .string()
  .nullable()
  .transform((value) => value?.trim() ?? '')
const rowsSchema = z.array(
  z.object({
    row: z.looseObject({ hpo_id: z.string() }),
  }),
)

type Row = z.infer<typeof rowsSchema>[number]['row']

function wordsIn(row: Row, language: LexiconLanguage): PlainWords | null {
  const name = text.parse(row[`${language}_name`])
  const about = text.parse(row[`${language}_about`])
  const words = linesOf(text.parse(row[`${language}_words`]))
  return name === '' ? null : { name, about: about === '' ? null : about, words }
}
