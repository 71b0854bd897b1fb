'use client'

import { mostLetters } from '@share4rare/schemas'
import { useId, type Ref } from 'react'

interface Props {
  readonly label: string
  readonly hint?: string
  /** Why what is in it will not do; null where it does. */
  readonly problem: string | null
  readonly value: string
  readonly onChange: (text: string) => void
  readonly field: Ref<HTMLInputElement & HTMLTextAreaElement>
  readonly isOneLine?: boolean
}

/** A text that goes along with a button: its label, its hint and its problem are three things, and are read with it. */
export function AskedText({ label, hint, problem, value, onChange, field, isOneLine }: Props) {
  const id = useId()
  const described = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ')
  const shared = {
    'aria-describedby': described || undefined,
    'aria-invalid': problem !== null,
    className: 'panel-text',
    id,
    maxLength: mostLetters,
    onChange: ({ target }: { readonly target: { readonly value: string } }) =>
      onChange(target.value),
    ref: field,
    value,
  }
  return (
    <div className="panel-asked">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p className="panel-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {problem && (
        <p className="panel-problem" id={`${id}-problem`} role="alert">
          {problem}
        </p>
      )}
      {isOneLine ? (
        <input {...shared} autoComplete="off" type="text" />
      ) : (
        <textarea {...shared} rows={4} />
      )}
    </div>
  )
}
