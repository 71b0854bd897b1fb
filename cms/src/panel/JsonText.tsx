'use client'

import { FieldLabel, useField } from '@payloadcms/ui'
import type { JSONFieldClientProps } from 'payload'

const mostLines = 24

/** What the platform wrote as JSON, to be read and not changed. */
export function JsonText({ field: { label }, path }: JSONFieldClientProps) {
  const { value } = useField<unknown>({ path })
  const id = `text-of-${path}`
  const text = JSON.stringify(value ?? null, null, 2)
  return (
    <div className="field-type">
      <FieldLabel htmlFor={id} label={label} path={path} />
      <textarea
        id={id}
        readOnly
        rows={Math.min(text.split('\n').length, mostLines)}
        style={{ fontFamily: 'var(--font-mono)', width: '100%' }}
        value={text}
      />
    </div>
  )
}
