'use client'

import { toast, useTranslation } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { useRef, useState } from 'react'

import { actionWords } from './action-words.ts'
import { AskedText } from './AskedText.tsx'
import { correctionWords } from './correction-words.ts'
import { refusalWords } from './refusal-words.ts'
import { sendToDoor } from './send-to-door.ts'
import { SureButton } from './SureButton.tsx'

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
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  const [text, setText] = useState('')
  const [isEmpty, setEmpty] = useState(false)
  const { answer, isBusy } = useAnswer(id, language)
  const press = (outcome: 'done' | 'declined') => () => {
    setEmpty(text.trim() === '')
    if (text.trim() === '') field.current?.focus()
    else void answer(outcome, text.trim())
  }
  return (
    <div className="decide">
      <AskedText
        field={field}
        label={words.answer}
        onChange={setText}
        problem={isEmpty ? words.empty : null}
        value={text}
      />
      {done !== undefined && <SureButton isBusy={isBusy} name={done} onPress={press('done')} />}
      <SureButton isBusy={isBusy} isSecondary name={words.declined} onPress={press('declined')} />
    </div>
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
