import type { AnswerWords } from './answer-words.ts'

interface Props {
  /** Before the browser has taken over, no page can be turned. */
  readonly isAlive: boolean
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly words: AnswerWords
  readonly onNext: () => void
  readonly onBack: () => void
}

/** From page to page. */
export function PageButtons({ isAlive, isFirst, isLast, words, onNext, onBack }: Props) {
  return (
    <div className="answering-nav">
      <button type="button" className="button" disabled={!isAlive} onClick={onNext}>
        {words.say[isLast ? 'answer.toHandIn' : 'answer.next']}
      </button>
      {!isFirst && (
        <button type="button" className="button quiet" disabled={!isAlive} onClick={onBack}>
          {words.say['answer.back']}
        </button>
      )}
    </div>
  )
}
