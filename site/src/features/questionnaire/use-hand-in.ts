import { useState } from 'react'
import type { SurveyModel } from 'survey-core'

import { sendSubmission } from '../../cms-client/from-the-page.ts'
import type { Autosave } from './autosave.ts'
import { FormHistory, type Trail } from './form-history.ts'
import {
  errorsOn,
  isInOrder,
  leavePage,
  pagesUpTo,
  showProblems,
  turnToLastOf,
  type FormError,
} from './survey-js.ts'
import { addressOf, type AnsweringForm, type AnsweringProps } from './use-answering.ts'

/** The way to handing in: the questions, the last look, and what stands in the way. */
export interface HandingIn {
  readonly step: 'questions' | 'hand-in' | 'sending'
  readonly errors: readonly FormError[]
  /** Whether staff must check the patient's evidence before anything can be handed in. */
  readonly isWaiting: boolean
  readonly history: FormHistory
  /** Where the person is: the pages up to there, of which the last look is one. */
  readonly trail: () => Trail
  /** Shows the last page of a trail to which the browser's Back or Forward led, unless that must not be. */
  readonly goTo: (wanted: Trail) => void
  readonly goOn: () => void
  readonly goBack: () => void
  readonly handIn: () => Promise<void>
}

/** The last look before handing in, among the pages; no page of a questionnaire can have this code. */
const lastLook = 'hand-in'

/** Leads from page to page, and at the end hands the answers in. */
export function useHandIn(props: AnsweringProps, { form, autosave }: AnsweringForm): HandingIn {
  const [step, setStep] = useState<HandingIn['step']>('questions')
  const [errors, setErrors] = useState<readonly FormError[]>([])
  const [history] = useState(() => new FormHistory())
  const [isWaiting, setWaiting] = useState(waitsForEvidence(props.answering))

  async function handIn(): Promise<void> {
    if (!autosave) return
    setStep('sending')
    const outcome = await handedIn(props, form, autosave)
    if (outcome === 'done') {
      history.leaveFor(`${addressOf(props)}/receipt`)
      return
    }
    const found = outcome === 'too-early' ? [] : outcome
    setWaiting(outcome === 'too-early')
    setErrors(found)
    setStep(found.some(({ code }) => code !== '') ? 'questions' : 'hand-in')
  }

  function goOn(): void {
    const wasLast = form.isLastPage
    setErrors([])
    if (leavePage(form) && wasLast) setStep('hand-in')
  }

  const trail = () => (step === 'questions' ? pagesUpTo(form) : [...pagesUpTo(form), lastLook])

  function goTo(wanted: Trail): void {
    if (step === 'sending') return
    setErrors([])
    // Forward is no way past what the button would not let pass.
    if (wanted.length > trail().length && !isInOrder(form)) return
    turnToLastOf(form, wanted)
    setStep(wanted.at(-1) === lastLook ? 'hand-in' : 'questions')
  }

  const goBack = () => setStep('questions')
  return { step, errors, isWaiting, history, trail, goTo, goOn, goBack, handIn }
}

/** Hands in what is on the page; gives what stands in the way, `too-early` while evidence is being checked. */
async function handedIn(
  props: AnsweringProps,
  form: SurveyModel,
  autosave: Autosave,
): Promise<'done' | 'too-early' | readonly FormError[]> {
  const { words } = props
  const amiss = errorsOn(form)
  if (amiss.length > 0) return amiss
  await autosave.saveNow()
  if (!autosave.isClean) return onTop(words.say['answer.unsavedFirst'])
  const problems = await sendSubmission(`${addressOf(props)}/submit`, autosave.revision)
  const code = problems[0]?.code
  if (code === undefined || code === 'already-submitted') return 'done'
  if (code === 'not-validated') return 'too-early'
  // Changed elsewhere, or signed out: the page shows what the record has, or how to come back to it.
  if (code === 'stale-revision' || code === 'sign-in-needed') await autosave.catchUp()
  if (code === 'stale-revision') return onTop(words.say['answer.lookAgain'])
  return showProblems(form, problems, words)
}

/** Evidence is checked before answers are handed in, not before they are put right. */
function waitsForEvidence({ status, patient }: AnsweringProps['answering']): boolean {
  return status === 'in-progress' && !patient.validated
}

/** An error that belongs to no question. */
function onTop(text: string): FormError[] {
  return [{ code: '', title: '', text }]
}
