'use client'

import { Button, toast, useDocumentInfo } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { useState } from 'react'

interface Props {
  readonly label: string
  /** The door that does it, with `:id` for the document. */
  readonly path: string
}

/** A button beside a document that asks the platform to do one thing, and says how it went. */
export function ActionButton({ label, path }: Props) {
  const { id } = useDocumentInfo()
  const router = useRouter()
  const [isBusy, setBusy] = useState(false)
  if (!id) return null
  const ask = async () => {
    setBusy(true)
    const response = await fetch(path.replace(':id', String(id)), {
      method: 'POST',
      credentials: 'include',
    })
    setBusy(false)
    if (!response.ok) {
      toast.error('That is not possible now. Reload the page to see how it stands.')
      return
    }
    toast.success('Done.')
    router.refresh()
  }
  return (
    <Button disabled={isBusy} onClick={() => void ask()}>
      {label}
    </Button>
  )
}
