import { readFileSync } from 'node:fs'

import { lexiconLanguages, type LexiconLanguage } from '@share4rare/schemas'
import { z } from 'zod'

/** Phrases as people say them, each with the terms that are right. */
export type LayPhrases = Readonly<Record<LexiconLanguage, readonly z.infer<typeof rowSchema>[]>>

const rowSchema = z.object({ phrase: z.string(), right: z.array(z.string()) })
const tableSchema = z.record(z.enum(lexiconLanguages), z.array(rowSchema))

/** One of the two tables: `held-out` was written before there were any words, and is looked into by nobody. */
export function layPhrases(name: 'phrases' | 'held-out'): LayPhrases {
  const file = new URL(`lay-phrases/${name}.json`, import.meta.url)
  return tableSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
}
