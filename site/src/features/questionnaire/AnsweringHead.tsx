import type { Locale } from '@share4rare/schemas'

import { fill } from '../../i18n/fill.ts'
import type { AnswerWords } from './answer-words.ts'
import type { SaveState } from './autosave.ts'
import { SaveStatus } from './SaveStatus.tsx'
import type { AnsweringProgress } from './survey-js.ts'

interface Props {
  readonly state: SaveState | null
  readonly progress: AnsweringProgress
  readonly words: AnswerWords
  readonly locale: Locale
  readonly isDeviceKeeping: boolean
  readonly signIn: string
}

/** How far the person is, and whether everything is kept. */
export function AnsweringHead({ progress, ...status }: Props) {
  const { page, pages, answered, asked } = progress
  const { say } = status.words
  return (
    <div className="answering-head">
      <div className="row apart">
        <p id="answering-progress">
          {fill(say['answer.progress'], { page, pages, answered, asked })}
        </p>
        <SaveStatus {...status} />
      </div>
      <progress className="answering-bar" aria-hidden="true" value={answered} max={asked} />
    </div>
  )
}
