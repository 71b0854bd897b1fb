'use client'

import { toast, useDocumentInfo, useTranslation } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { useRef, useState } from 'react'
import { z } from 'zod'

import type { Asked } from './action-field.ts'
import { actionWords, type Twice } from './action-words.ts'
import { AskedText } from './AskedText.tsx'
import { inLanguage, type BothLanguages } from './both-languages.ts'
import { refusalWords } from './refusal-words.ts'
import { sendToDoor } from './send-to-door.ts'
import { SureButton } from './SureButton.tsx'

interface Props {
  readonly label: BothLanguages
  /** The door that does it, with `:id` for the document. */
  readonly path: string
  /** A text that is sent along. */
  readonly asks?: Asked
  readonly twice?: Twice
  /** The field that is sent along as it stands on the page. */
  readonly seen?: string
  readonly isSecondary?: boolean
}

/** A button beside a document that asks the platform to do one thing, and says how it went. */
export function ActionButton({ label, path, asks, twice, seen, isSecondary = false }: Props) {
  const { id, data } = useDocumentInfo()
  const { language } = useTranslation().i18n
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const { act, isBusy } = useAction(path.replace(':id', String(id)), language)
  if (!id) return null
  const shown = z.record(z.string(), z.unknown()).catch({}).parse(data)
  const at = z.string().catch('').parse(shown['updatedAt'])
  const refuse = (why: string) => {
    setProblem(why)
    field.current?.focus()
  }
  const press = async () => {
    if (asks?.empty && text.trim() === '') {
      refuse(inLanguage(asks.empty, language))
      return
    }
    const known = seen && { seen: { state: shown[seen] ?? null, at } }
    const why = await act({ ...(asks && { [asks.name]: text }), ...known })
    if (why === null) setText('')
    if (why === null) setProblem(null)
    else if (asks) refuse(why)
    else toast.error(why)
  }
  return (
    <div className={twice === 'for-good' ? 'panel-action panel-action--apart' : 'panel-action'}>
      {asks && (
        <AskedText
          field={field}
          isOneLine={asks.isOneLine ?? false}
          label={inLanguage(asks.label, language)}
          onChange={setText}
          problem={problem}
          value={text}
        />
      )}
      <SureButton
        key={at}
        isBusy={isBusy}
        isSecondary={isSecondary}
        name={inLanguage(label, language)}
        onPress={() => void press()}
        twice={twice}
      />
    </div>
  )
}

/** Sends a message to a door and shows the document anew; gives why it was refused, or null. */
function useAction(path: string, language: string) {
  const router = useRouter()
  const [isBusy, setBusy] = useState(false)
  const act = async (body: object) => {
    setBusy(true)
    const problems = await sendToDoor(path, body)
    setBusy(false)
    if (problems) {
      return refusalWords(problems, language)
    }
    toast.success(actionWords(language).done)
    router.refresh()
    return null
  }
  return { act, isBusy }
}
