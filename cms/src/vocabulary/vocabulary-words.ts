import { parseArgs } from 'node:util'

import type { VocabularySources } from '@share4rare/analytics'

/** What an operator asks of the vocabulary. */
export type VocabularyWords =
  | { readonly verb: 'show' }
  | { readonly verb: 'check'; readonly sources: VocabularySources }
  | { readonly verb: 'install'; readonly sources: VocabularySources & { annotations: string } }

/** How the command is called. */
export const usage = `Usage: npm run vocabulary -- install --hpo hp.json --annotations phenotype.hpoa
         [--orphanet en_product1.xml] [--translations hp-es.babelon.tsv hp-fr.babelon.tsv …]
       npm run vocabulary -- check hp.json [--annotations …] [--orphanet …] [--translations …]
       npm run vocabulary -- show
Each is a path or an address (https://…), gzipped or not. Only addresses given here are downloaded.`

/** What the words after the command ask; null where they ask nothing that it does. */
export function vocabularyWords([verb, ...words]: readonly string[]): VocabularyWords | null {
  if (verb === 'show') return words.length === 0 ? { verb } : null
  const sources = sourcesIn(words, verb === 'check')
  if (sources === null) return null
  if (verb === 'check') return { verb, sources }
  const { annotations } = sources
  if (verb !== 'install' || annotations === undefined) return null
  return { verb, sources: { ...sources, annotations } }
}

/** The files that the words name; several translations may follow one `--translations`. */
function sourcesIn(words: readonly string[], mayStartWithFile: boolean): VocabularySources | null {
  const parsed = parsedWords(words)
  if (parsed === null) return null
  const { hpo, annotations, orphanet, translations = [] } = parsed.values
  const more = [...parsed.positionals]
  const ontology = hpo ?? (mayStartWithFile ? more.shift() : undefined)
  if (ontology === undefined || (more.length > 0 && translations.length === 0)) return null
  return { ontology, annotations, orphanet, translations: [...translations, ...more] }
}

/** An option that nobody knows, or one without its value, makes `parseArgs` throw. */
function parsedWords(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], allowPositionals: true, options })
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}

const options = {
  hpo: { type: 'string' },
  annotations: { type: 'string' },
  orphanet: { type: 'string' },
  translations: { type: 'string', multiple: true },
} as const
