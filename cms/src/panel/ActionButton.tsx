'use client'

import { Button, TextareaInput, toast, useDocumentInfo } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { useState } from 'react'

interface Props {
  readonly label: string
  /** The door that does it, with `:id` for the document. */
  readonly path: string
  /** A text that is sent along. */
  readonly asks?: { readonly name: string; readonly label: string }
  readonly isFinal?: boolean
}

/** A button beside a document that asks the platform to do one thing, and says how it went. */
export function ActionButton({ label, path, asks, isFinal = false }: Props) {
  const { id } = useDocumentInfo()
  const router = useRouter()
  const [isBusy, setBusy] = useState(false)
  const [isSure, setSure] = useState(!isFinal)
  const [text, setText] = useState('')
  if (!id) return null
  const ask = async () => {
    if (!isSure) {
      setSure(true)
      return
    }
    setBusy(true)
    const wasDone = await send(path.replace(':id', String(id)), asks && { [asks.name]: text })
    setBusy(false)
    if (!wasDone) {
      toast.error('That is not possible now. Reload the page to see how it stands.')
      return
    }
    toast.success('Done.')
    router.refresh()
  }
  return (
    <div>
      {asks && (
        <TextareaInput
          path={`${path}-${asks.name}`}
          label={asks.label}
          value={text}
          onChange={({ target }: { target: { value: string } }) => setText(target.value)}
        />
      )}
      <Button disabled={isBusy} onClick={() => void ask()}>
        {isFinal && isSure ? `Once more, for good: ${label}` : label}
      </Button>
    </div>
  )
}

async function send(path: string, body: object | undefined): Promise<boolean> {
  const { ok } = await fetch(path, {
    method: 'POST',
    credentials: 'include',
    ...(body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  })
  return ok
}
