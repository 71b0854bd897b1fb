import type { Locale } from '@share4rare/schemas'

import { clockTime } from '../../i18n/dates.ts'
import { fill } from '../../i18n/fill.ts'
import type { AnswerWords } from './answer-words.ts'
import type { SaveState } from './autosave.ts'

interface Props {
  readonly state: SaveState | null
  readonly words: AnswerWords
  readonly locale: Locale
  /** Whether the device keeps what is not saved yet: only then may the page go away. */
  readonly isDeviceKeeping: boolean
  /** Where to sign in again. */
  readonly signIn: string
}

/** One line that says whether everything is kept, and if not, what to do. */
export function SaveStatus({ state, words, locale, isDeviceKeeping, signIn }: Props) {
  const isTrouble = state !== null && state.status !== 'saved' && state.status !== 'saving'
  // Whoever would lose answers by leaving the page signs in beside it.
  const beside = isDeviceKeeping ? {} : { target: '_blank' }
  return (
    <p className={isTrouble ? 'save-status trouble' : 'save-status'} role="status">
      {state && sentenceOf(state, { words, locale, isDeviceKeeping })}{' '}
      {state?.status === 'signed-out' && (
        <a href={signIn} {...beside}>
          {words.say['answer.signInAgain']}
        </a>
      )}
      {state?.status === 'closed' && <a href="?">{words.say['answer.reload']}</a>}
    </p>
  )
}

type Said = Pick<Props, 'words' | 'locale' | 'isDeviceKeeping'>

function sentenceOf(state: SaveState, { words, locale, isDeviceKeeping }: Said): string {
  const { say, problems } = words
  if (state.status === 'saved')
    return fill(say['answer.saved'], { time: clockTime(locale, state.at) })
  if (state.status === 'refused') return problems[state.problems[0]?.code ?? 'input-invalid']
  return say[(isDeviceKeeping ? keptHere : onlyOnPage)[state.status]]
}

const keptHere = {
  saving: 'answer.saving',
  waiting: 'answer.waiting',
  'signed-out': 'answer.signedOut',
  closed: 'answer.closed',
} as const

const onlyOnPage = {
  ...keptHere,
  waiting: 'answer.waitingHere',
  'signed-out': 'answer.signedOutHere',
} as const
