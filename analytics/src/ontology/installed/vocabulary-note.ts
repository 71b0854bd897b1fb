import { VocabularyError } from '../vocabulary-error.ts'
import { currentVocabulary } from './current-vocabulary.ts'
import { called } from './upgrade-sentences.ts'

/** Which vocabulary was in force in a folder, and from what it can be made again: a sentence to keep with a record. */
export async function vocabularyNote(folder: string): Promise<string> {
  try {
    const current = await currentVocabulary(folder)
    if (current === null) return 'The starter vocabulary was in force.'
    const { release } = current
    const sources = release.sources.map(({ name, sha256 }) => `${name} (sha256 ${sha256})`)
    return `${called(release)} was in force, made from ${sources.join(', ')}.`
  } catch (error) {
    if (error instanceof VocabularyError) return error.message
    throw error
  }
}
