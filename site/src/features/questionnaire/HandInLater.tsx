import { fill } from '../../i18n/fill.ts'
import type { AnswerWords } from './answer-words.ts'

interface Props {
  readonly name: string
  /** Where the member's questionnaires are listed. */
  readonly tasks: string
  readonly words: AnswerWords
  readonly onBack: () => void
}

/** The last step while staff check the patient's evidence: all is well, and there is nothing to do but come back. */
export function HandInLater({ name, tasks, words, onBack }: Props) {
  const { say } = words
  return (
    <section className="card stack" aria-labelledby="hand-in-later">
      <h2 id="hand-in-later">{say['answer.laterTitle']}</h2>
      <p>{fill(say['answer.laterText'], { name })}</p>
      <p>{say['answer.laterNext']}</p>
      <div className="answering-nav">
        <a className="button" href={tasks}>
          {say['answer.toTasks']}
        </a>
        <button type="button" className="button quiet" onClick={onBack}>
          {say['answer.goBack']}
        </button>
      </div>
    </section>
  )
}
