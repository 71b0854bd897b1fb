import path from 'node:path'

import {
  checkVocabulary,
  inForceSentences,
  installVocabulary,
  openVocabulary,
  upgradeSentences,
  VocabularyError,
} from '@share4rare/analytics'
import { EnvironmentError, readVocabularyEnvironment } from '@share4rare/schemas'

import { recordedTerms } from './vocabulary/recorded-terms.ts'
import { usage, vocabularyWords } from './vocabulary/vocabulary-words.ts'

/**
 * `npm run vocabulary -- install …`: puts a release of HPO in force, for the servers that run as well.
 * `npm run vocabulary -- check …`: says what installing it would change. `npm run vocabulary -- show`: what is in force.
 * Ends with 0; with 1 where a file was refused; with 2 where it was not called rightly.
 */
const words = vocabularyWords(process.argv.slice(2))
if (words === null) stop(usage, 2)

try {
  const { DATA_DIR, DATABASE_URL } = readVocabularyEnvironment(process.env)
  const folder = path.resolve(DATA_DIR, 'vocabulary')
  if (words.verb === 'show') {
    say(inForceSentences(await openVocabulary(folder)))
  } else {
    const order = { folder, recordedIds: await idsIn(DATABASE_URL), progress: tell }
    if (words.verb === 'check') {
      say(upgradeSentences(await checkVocabulary({ ...words.sources, ...order })))
      say(['Nothing was written.'])
    } else {
      const now = new Date()
      say(upgradeSentences((await installVocabulary({ ...words.sources, ...order, now })).report))
      say(inForceSentences(await openVocabulary(folder)))
    }
  }
} catch (error) {
  if (error instanceof VocabularyError || error instanceof EnvironmentError) stop(error.message, 1)
  throw error
}

async function idsIn(url: string | undefined): Promise<readonly string[] | null> {
  const ids = await recordedTerms(url)
  if (!('problem' in ids)) return ids
  say([`${ids.problem} What this means for records is not told, and nothing in them changes.`])
  return null
}

function tell(step: string): void {
  say([`${step} …`])
}

function say(sentences: readonly string[]): void {
  process.stdout.write(sentences.map((sentence) => `${sentence}\n`).join(''))
}

function stop(sentence: string, code: number): never {
  process.stderr.write(`${sentence}\n`)
  process.exit(code)
}
