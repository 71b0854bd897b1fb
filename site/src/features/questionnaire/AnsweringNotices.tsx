import type { AnswerWords } from './answer-words.ts'
import type { AnsweringForm } from './use-answering.ts'

interface Props {
  readonly answering: Pick<AnsweringForm, 'notice' | 'isDeviceKeeping'>
  readonly words: AnswerWords
}

/** What people must know about where their answers are. */
export function AnsweringNotices({ answering, words }: Props) {
  const { notice, isDeviceKeeping } = answering
  return (
    <div role="status" className="stack">
      {notice && <p className="notice care">{words.say[`answer.${notice}`]}</p>}
      {isDeviceKeeping === false && (
        <p className="notice care">{words.say['answer.notOnDevice']}</p>
      )}
    </div>
  )
}
