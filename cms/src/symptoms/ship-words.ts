import { sql } from '@payloadcms/db-postgres'
import { labelOf, termOf, type SymptomWords } from '@share4rare/analytics'
import { lexiconLanguages } from '@share4rare/schemas'
import type { Payload } from 'payload'

import { everyWordOf } from './every-word-of.ts'
import { vocabularyInForce } from './vocabulary-in-force.ts'

const texts = lexiconLanguages.flatMap((language) =>
  ['name', 'about', 'words'].map((part) => `${language}_${part}`),
)
const columns = ['label', ...texts, 'every_word']

/**
 * Puts the words that come with the platform where curators see them, in one statement: rows that a curator changed
 * stay as they are, all others follow the platform. Doing it again changes nothing.
 */
export async function shipWords(payload: Pick<Payload, 'db' | 'logger'>): Promise<void> {
  const rows = JSON.stringify(shippedRows((await vocabularyInForce(payload)).words))
  const list = (prefix = '') => sql.raw(columns.map((column) => `${prefix}${column}`).join(', '))
  await payload.db.drizzle.execute(sql`
    INSERT INTO symptom_words (hpo_id, changed_by_curator, ${list()})
    SELECT hpo_id, false, ${list()} FROM jsonb_populate_recordset(NULL::symptom_words, ${rows}::jsonb)
    ON CONFLICT (hpo_id) DO UPDATE SET (${list()}) = ROW (${list('excluded.')}), updated_at = now()
    WHERE NOT symptom_words.changed_by_curator
      AND (${list('symptom_words.')}) IS DISTINCT FROM (${list('excluded.')})`)
}

function shippedRows({ ontology, plain }: SymptomWords): Record<string, string | null>[] {
  return [...plain.en.keys()].map((hpoId) => {
    const term = termOf(ontology, hpoId)
    const label = term === null ? '' : labelOf(ontology, term)
    const parts = lexiconLanguages.flatMap((language) => {
      const { name = null, about = null, words = [] } = plain[language].get(hpoId) ?? {}
      return [
        [`${language}_name`, name],
        [`${language}_about`, about],
        [`${language}_words`, words.join('\n')],
      ] as const
    })
    const every = parts.flatMap(([, text]) => text?.split('\n') ?? [])
    return {
      ...Object.fromEntries(parts),
      ...{ hpo_id: hpoId, label, every_word: everyWordOf([label, ...every]) },
    }
  })
}
