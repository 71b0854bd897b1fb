import path from 'node:path'

import {
  runSimilarity,
  SimilarityRefusal,
  similarityWords,
  VocabularyError,
} from '@share4rare/analytics'

/**
 * `npm run similarity -- pairs | rank …`: how alike profiles are by any measure, for whoever wants to check us.
 * Ends with 0; with 1 where a file was refused; with 2 where it was not called rightly.
 */
const words = similarityWords(process.argv.slice(2))
if (typeof words === 'string') {
  tell(`${words}\nnpm run similarity -- --help says more.`)
  process.exitCode = 2
} else {
  const dataFolder = process.env['DATA_DIR'] ?? '.data'
  try {
    await runSimilarity(words, path.resolve(dataFolder, 'vocabulary'), {
      answer: (text) => process.stdout.write(text),
      tell,
    })
  } catch (error) {
    if (!(error instanceof SimilarityRefusal || error instanceof VocabularyError)) throw error
    tell(error.message)
    process.exitCode = 1
  }
}

function tell(sentence: string): void {
  process.stderr.write(`${sentence}\n`)
}
