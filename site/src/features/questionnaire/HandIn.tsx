import type { Locale } from '@share4rare/schemas'

import { fill } from '../../i18n/fill.ts'
import type { AnswerWords } from './answer-words.ts'

interface Props {
  readonly isSending: boolean
  readonly unanswered: number
  readonly locale: Locale
  readonly words: AnswerWords
  readonly onHandIn: () => void
  readonly onBack: () => void
}

/** The last step: says that handing in is final, and what has been left out. */
export function HandIn({ isSending, unanswered, locale, words, onHandIn, onBack }: Props) {
  const { say } = words
  const form = new Intl.PluralRules(locale).select(unanswered) === 'one' ? 'one' : 'other'
  return (
    <section className="card stack">
      <h2>{say['answer.confirmTitle']}</h2>
      {unanswered > 0 && (
        <p className="notice care">
          {fill(say[`answer.confirmUnanswered.${form}`], { n: unanswered })}
        </p>
      )}
      <p>{say['answer.confirmText']}</p>
      <div className="answering-nav">
        <button type="button" className="button" disabled={isSending} onClick={onHandIn}>
          {say[isSending ? 'answer.handingIn' : 'answer.handIn']}
        </button>
        <button type="button" className="button quiet" disabled={isSending} onClick={onBack}>
          {say['answer.goBack']}
        </button>
      </div>
    </section>
  )
}
