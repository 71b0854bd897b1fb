import type { Locale } from '@share4rare/schemas'

import type { AnswerWords } from './answer-words.ts'
import { HandIn } from './HandIn.tsx'
import { HandInLater } from './HandInLater.tsx'
import type { HandingIn } from './use-hand-in.ts'

interface Props {
  readonly handingIn: HandingIn
  /** The patient's name. */
  readonly patient: string
  readonly unanswered: number
  readonly locale: Locale
  readonly words: AnswerWords
}

/** What comes after the last page: handing in, or as long as that has to wait, why. */
export function LastStep({ handingIn, patient, unanswered, locale, words }: Props) {
  const { step, isWaiting, goBack, handIn } = handingIn
  if (isWaiting)
    return <HandInLater name={patient} tasks={`/${locale}/my`} words={words} onBack={goBack} />
  return (
    <HandIn
      isSending={step === 'sending'}
      unanswered={unanswered}
      locale={locale}
      words={words}
      onHandIn={() => void handIn()}
      onBack={goBack}
    />
  )
}
