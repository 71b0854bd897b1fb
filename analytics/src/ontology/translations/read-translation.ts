import { z } from 'zod'

import type { SourceFile } from '../official/read-source.ts'
import { VocabularyError } from '../vocabulary-error.ts'

/** A name of a term in another language; a candidate is one that HPO's translators have not confirmed yet. */
export interface TranslatedName {
  readonly name: string
  readonly isOfficial: boolean
}

/** The names of one Babelon table, by the id of the term: an official one before a candidate. */
export interface TranslatedLabels {
  /** As in `es`. */
  readonly language: string
  readonly names: ReadonlyMap<string, TranslatedName>
}

/** Reads one of HPO's translations (Babelon TSV). Names the first line that is no row of it; refuses a cut last line. */
export function readTranslation({ text, from }: SourceFile): TranslatedLabels {
  const [heading = '', ...lines] = text.split(/\r?\n/)
  const columns = heading.split('\t')
  if (Object.keys(rowSchema.shape).some((name) => !columns.includes(name)))
    throw new VocabularyError(`${from} is no translation of HPO: it has no columns of Babelon.`)
  if (lines.pop() !== '')
    throw new VocabularyError(`${from} is cut short: its last line has no end.`)
  const rows = lines.map((line, nth) =>
    rowOf(line.split('\t'), columns, `${from}, line ${String(nth + 2)},`),
  )
  const [language = '', ...others] = new Set(rows.map((row) => row.translation_language))
  if (!/^[a-z]{2,3}$/.test(language) || others.length > 0)
    throw new VocabularyError(`${from} is not the translation into one language.`)
  return { language, names: namesOf(rows) }
}

const rowSchema = z.object({
  subject_id: z.string(),
  predicate_id: z.string(),
  translation_language: z.string(),
  translation_value: z.string(),
  translation_status: z.string(),
})

type Row = z.infer<typeof rowSchema>

function rowOf(cells: readonly string[], columns: readonly string[], where: string): Row {
  if (cells.length !== columns.length)
    throw new VocabularyError(`${where} is not a row of ${String(columns.length)} columns.`)
  return rowSchema.parse(Object.fromEntries(columns.map((name, at) => [name, cells[at]])))
}

function namesOf(rows: readonly Row[]): Map<string, TranslatedName> {
  const names = new Map<string, TranslatedName>()
  for (const row of rows) {
    const name = row.translation_value.trim()
    const isOfficial = row.translation_status === 'OFFICIAL'
    const isName = row.predicate_id === 'rdfs:label' && row.translation_status !== 'NOT_TRANSLATED'
    if (!isName || name === '' || names.get(row.subject_id)?.isOfficial === true) continue
    if (isOfficial || !names.has(row.subject_id)) names.set(row.subject_id, { name, isOfficial })
  }
  return names
}
