import { Survey } from 'survey-react-ui'

import { AnsweringHead } from './AnsweringHead.tsx'
import { AnsweringNotices } from './AnsweringNotices.tsx'
import { ErrorList } from './ErrorList.tsx'
import { LastStep } from './LastStep.tsx'
import { PageButtons } from './PageButtons.tsx'
import { addressOf, useAnswering, type AnsweringProps } from './use-answering.ts'
import { useFormHistory } from './use-form-history.ts'
import { useHandIn } from './use-hand-in.ts'
import { useTopOf } from './use-top-of.ts'

/** The form that people answer: drawn by the server, brought to life by the browser, saving by itself. */
export default function SurveyIsland(props: AnsweringProps) {
  const { words, locale } = props
  const answering = useAnswering(props)
  const { form, progress, isDeviceKeeping, autosave } = answering
  const handingIn = useHandIn(props, answering)
  const { step, errors, goOn } = handingIn
  const isClosed = answering.state?.status === 'closed'
  const place = step === 'questions' ? String(progress.page) : 'hand-in'
  const top = useTopOf(place, errors.length > 0)
  useFormHistory(place, handingIn)

  return (
    <div className="answering" {...group} ref={top}>
      <AnsweringHead
        state={answering.state}
        progress={progress}
        words={words}
        locale={locale}
        isDeviceKeeping={isDeviceKeeping === true}
        signIn={`/${locale}/sign-in?next=${addressOf(props)}`}
      />
      <AnsweringNotices answering={answering} words={words} />
      {errors.length > 0 && (
        <ErrorList errors={errors} form={form} title={words.say['errors.title']} />
      )}
      <div hidden={step !== 'questions'} inert={autosave === null || isClosed}>
        <p className="soft small">{words.say['answer.requiredMark']}</p>
        <Survey model={form} />
        <PageButtons
          isAlive={autosave !== null}
          isFirst={progress.page === 1}
          isLast={progress.isLastPage}
          words={words}
          onNext={goOn}
          onBack={() => form.prevPage()}
        />
      </div>
      {step !== 'questions' && (
        <LastStep
          handingIn={handingIn}
          patient={props.answering.patient.name}
          unanswered={progress.asked - progress.answered}
          locale={locale}
          words={words}
        />
      )}
    </div>
  )
}

const group = { role: 'group', 'aria-labelledby': 'answering-progress', tabIndex: -1 } as const
