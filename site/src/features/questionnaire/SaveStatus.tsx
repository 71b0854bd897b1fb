import type { Locale } from '@share4rare/schemas'

import { clockTime } from '../../i18n/dates.ts'
import { fill } from '../../i18n/fill.ts'
import type { AnswerWords } from './answer-words.ts'
import type { SaveState } from './autosave.ts'

interface Props {
  readonly state: SaveState | null
  readonly words: AnswerWords
  readonly locale: Locale
  /** Where to sign in again. */
  readonly signIn: string
}

/** One quiet line that says whether everything is kept. */
export function SaveStatus({ state, words, locale, signIn }: Props) {
  return (
    <p className="save-status" role="status">
      {state && sentenceOf(state, words, locale)}
      {state?.status === 'signed-out' && <a href={signIn}> {words.say['answer.signInAgain']}</a>}
      {state?.status === 'closed' && <a href="?"> {words.say['answer.reload']}</a>}
    </p>
  )
}

function sentenceOf(state: SaveState, { say, problems }: AnswerWords, locale: Locale): string {
  switch (state.status) {
    case 'saved':
      return fill(say['answer.saved'], { time: clockTime(locale, state.at) })
    case 'saving':
      return say['answer.saving']
    case 'waiting':
      return say['answer.waiting']
    case 'signed-out':
      return say['answer.signedOut']
    case 'closed':
      return say['answer.closed']
    case 'refused':
      return problems[state.problems[0]?.code ?? 'input-invalid']
  }
}
