import { useState } from 'react'

import { sendSubmission } from '../../cms-client/from-the-page.ts'
import { leavePage, showProblems, type FormError } from './survey-js.ts'
import { addressOf, type AnsweringForm, type AnsweringProps } from './use-answering.ts'

/** The way to handing in: the questions, the last look, and what stands in the way. */
export interface HandingIn {
  readonly step: 'questions' | 'hand-in' | 'sending'
  readonly errors: readonly FormError[]
  readonly goOn: () => void
  readonly goBack: () => void
  readonly handIn: () => Promise<void>
}

/** Leads from page to page, and at the end hands the answers in. */
export function useHandIn(props: AnsweringProps, { form, autosave }: AnsweringForm): HandingIn {
  const { words } = props
  const [step, setStep] = useState<HandingIn['step']>('questions')
  const [errors, setErrors] = useState<readonly FormError[]>([])

  function failed(found: readonly FormError[]): void {
    setErrors(found)
    setStep(found.some(({ code }) => code !== '') ? 'questions' : 'hand-in')
  }

  async function handIn(): Promise<void> {
    if (!autosave) return
    setStep('sending')
    await autosave.saveNow()
    if (!autosave.isClean) {
      failed(onTop(words.say['answer.unsavedFirst']))
      return
    }
    const problems = await sendSubmission(`${addressOf(props)}/submit`, autosave.revision)
    const code = problems[0]?.code
    if (code === undefined || code === 'already-submitted') {
      window.location.assign(`${addressOf(props)}/receipt`)
      return
    }
    // Changed elsewhere, or signed out: the page shows what the record has, or how to come back to it.
    if (code === 'stale-revision' || code === 'sign-in-needed') await autosave.catchUp()
    if (code === 'stale-revision') failed(onTop(words.say['answer.lookAgain']))
    else failed(showProblems(form, problems, words))
  }

  function goOn(): void {
    const wasLast = form.isLastPage
    setErrors([])
    if (leavePage(form) && wasLast) setStep('hand-in')
  }

  return {
    step,
    errors,
    goOn,
    handIn,
    goBack: () => {
      setStep('questions')
    },
  }
}

/** An error that belongs to no question. */
function onTop(text: string): FormError[] {
  return [{ code: '', title: '', text }]
}
