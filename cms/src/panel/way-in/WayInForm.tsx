'use client'

import { Button } from '@payloadcms/ui'
import { useEffect, useId, useRef, useState, type SubmitEvent, type ReactNode } from 'react'

/** A field of a form: how it is called, what it holds, and what helps to fill it in. */
export interface WayInField {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly type: 'email' | 'password' | 'text'
  readonly autoComplete: string
}

interface Props {
  readonly fields: readonly WayInField[]
  readonly submit: string
  /** Does what the form is for; gives what is wrong, or null. */
  readonly onSubmit: (given: Readonly<Record<string, string>>) => Promise<string | null>
  readonly children?: ReactNode
}

/** A short form that says on top what is wrong, leads the focus there, and keeps what was typed. */
export function WayInForm({ fields, submit, onSubmit, children }: Props) {
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const said = useRef<HTMLParagraphElement>(null)
  useEffect(() => said.current?.focus(), [problem])
  const send = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const given = Object.fromEntries(fields.map(({ name }) => [name, textOf(form.get(name))]))
    setBusy(true)
    setProblem(null)
    setProblem(await onSubmit(given))
    setBusy(false)
  }
  return (
    <form className="way-in__form" onSubmit={(event) => void send(event)}>
      {problem !== null && (
        <p className="way-in__problem" ref={said} role="alert" tabIndex={-1}>
          {problem}
        </p>
      )}
      {fields.map((field) => (
        <Field key={field.name} {...field} />
      ))}
      {children}
      <Button disabled={isBusy} size="large" type="submit">
        {submit}
      </Button>
    </form>
  )
}

function Field({ name, label, hint, type, autoComplete }: WayInField) {
  const id = useId()
  const isCode = autoComplete === 'one-time-code'
  return (
    <div className="way-in__field">
      <label htmlFor={id}>{label}</label>
      {hint !== undefined && <p id={`${id}-hint`}>{hint}</p>}
      <input
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        autoCapitalize="none"
        autoComplete={autoComplete}
        id={id}
        name={name}
        required
        spellCheck={false}
        type={type}
        {...(isCode && { maxLength: 40 })}
      />
    </div>
  )
}

function textOf(value: FormDataEntryValue | null): string {
  return typeof value === 'string' ? value : ''
}
