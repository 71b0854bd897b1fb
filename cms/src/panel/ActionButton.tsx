'use client'

import { Button, TextareaInput, toast, useDocumentInfo, useTranslation } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { useState } from 'react'

import { actionWords } from './action-words.ts'
import { inLanguage, type BothLanguages } from './both-languages.ts'
import { refusalWords } from './refusal-words.ts'
import { sendToDoor } from './send-to-door.ts'

interface Props {
  readonly label: BothLanguages
  /** The door that does it, with `:id` for the document. */
  readonly path: string
  /** A text that is sent along. */
  readonly asks?: { readonly name: string; readonly label: BothLanguages }
  readonly isFinal?: boolean
}

/** A button beside a document that asks the platform to do one thing, and says how it went. */
export function ActionButton({ label, path, asks, isFinal = false }: Props) {
  const { id } = useDocumentInfo()
  const { language } = useTranslation().i18n
  const router = useRouter()
  const [isBusy, setBusy] = useState(false)
  const [isSure, setSure] = useState(!isFinal)
  const [text, setText] = useState('')
  if (!id) return null
  const words = actionWords(language)
  const name = inLanguage(label, language)
  const ask = async () => {
    if (!isSure) {
      setSure(true)
      return
    }
    setBusy(true)
    const problems = await sendToDoor(
      path.replace(':id', String(id)),
      asks && { [asks.name]: text },
    )
    setBusy(false)
    if (problems) {
      toast.error(refusalWords(problems, language))
      return
    }
    toast.success(words.done)
    router.refresh()
  }
  return (
    <div>
      {asks && (
        <TextareaInput
          path={`${path}-${asks.name}`}
          label={inLanguage(asks.label, language)}
          value={text}
          onChange={({ target }: { target: { value: string } }) => setText(target.value)}
        />
      )}
      <Button disabled={isBusy} onClick={() => void ask()}>
        {isFinal && isSure ? words.onceMore(name) : name}
      </Button>
    </div>
  )
}
