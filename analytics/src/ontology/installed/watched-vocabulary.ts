import { VocabularyError } from '../vocabulary-error.ts'
import { markOfCurrent } from './current-vocabulary.ts'
import { openVocabulary, type OpenVocabulary } from './open-vocabulary.ts'

/** The vocabulary in force, for a process that runs on while operators install another. */
export interface WatchedVocabulary {
  /** The one in force at this moment. The same object as before, unless another was installed since. */
  readonly now: () => Promise<OpenVocabulary>
}

/**
 * Watches the folder of the vocabulary: each `now()` looks at one file, and opens anew only when that changed. Where the
 * new one cannot be read the one before stays, and `onProblem` is told once; where there is none before, `now()` fails.
 */
export function watchedVocabulary(
  folder: string,
  onProblem: (problem: VocabularyError) => void,
): WatchedVocabulary {
  let mark: string | undefined
  let last: Promise<OpenVocabulary> | undefined
  const opened = async (before: typeof last) => {
    try {
      return await openVocabulary(folder)
    } catch (error) {
      if (!(error instanceof VocabularyError) || !before) throw error
      onProblem(error)
      return before
    }
  }
  return {
    now: async () => {
      const found = await markOfCurrent(folder)
      if (found !== mark || !last) {
        mark = found
        last = opened(last)
        last.catch(() => (last = undefined))
      }
      return last
    },
  }
}
