'use client'

import { Button, toast, useTranslation } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { useRef, useState } from 'react'

import { actionWords } from './action-words.ts'
import { correctionWords } from './correction-words.ts'
import { refusalWords } from './refusal-words.ts'
import { sendToDoor } from './send-to-door.ts'

interface Props {
  /** The wish that is answered. */
  readonly id: string
  /** What the button says that does it; left out where staff cannot. */
  readonly done?: string
}

/** One answer in words, and a button for each thing that may become of a wish. */
export function AnswerForm({ id, done }: Props) {
  const { language } = useTranslation().i18n
  const words = correctionWords(language)
  const field = useRef<HTMLTextAreaElement>(null)
  const [isEmpty, setEmpty] = useState(false)
  const { answer, isBusy } = useAnswer(id, language)
  const press = (outcome: 'done' | 'declined') => {
    const text = field.current?.value.trim() ?? ''
    setEmpty(text === '')
    if (text === '') field.current?.focus()
    else void answer(outcome, text)
  }
  return (
    <>
      <label htmlFor="answer-words">{words.answer}</label>
      {isEmpty && (
        <p className="panel-problem" id="answer-problem" role="alert">
          {words.empty}
        </p>
      )}
      <textarea
        aria-describedby={isEmpty ? 'answer-problem' : undefined}
        aria-invalid={isEmpty}
        className="panel-text"
        id="answer-words"
        maxLength={2000}
        ref={field}
        rows={4}
      />
      {done !== undefined && (
        <Button disabled={isBusy} onClick={() => press('done')}>
          {done}
        </Button>
      )}{' '}
      <Button buttonStyle="secondary" disabled={isBusy} onClick={() => press('declined')}>
        {words.declined}
      </Button>
    </>
  )
}

/** Sends the answer, says how it went, and shows the wish anew. */
function useAnswer(id: string, language: string) {
  const router = useRouter()
  const [isBusy, setBusy] = useState(false)
  const answer = async (outcome: 'done' | 'declined', text: string) => {
    setBusy(true)
    const problems = await sendToDoor(`/api/correction-requests/${id}/${outcome}`, { answer: text })
    setBusy(false)
    if (problems) {
      toast.error(refusalWords(problems, language))
      return
    }
    toast.success(actionWords(language).done)
    router.refresh()
  }
  return { answer, isBusy }
}
