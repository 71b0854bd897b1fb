/** A vocabulary could not be read, or does not fit together. Its message is a sentence for whoever installs it. */
export class VocabularyError extends Error {
  override name = 'VocabularyError'
}
