import { useEffect, useRef, type MouseEvent } from 'react'
import type { SurveyModel } from 'survey-core'

import { focusOn, type FormError } from './survey-js.ts'

interface Props {
  readonly errors: readonly FormError[]
  readonly form: SurveyModel
  readonly title: string
}

/** Everything that stands in the way, on top of the form; each line leads to its question. */
export function ErrorList({ errors, form, title }: Props) {
  const lead = (code: string) => (event: MouseEvent) => {
    event.preventDefault()
    focusOn(form, code)
  }
  const summary = useRef<HTMLDivElement>(null)
  useEffect(() => summary.current?.focus(), [errors])
  return (
    <div className="error-summary" role="alert" tabIndex={-1} ref={summary}>
      <h2>{title}</h2>
      <ul role="list">
        {errors.map(({ code, title: question, text }) => (
          <li key={`${code} ${text}`}>
            {code === '' ? (
              text
            ) : (
              <a href={`#question-${code}`} onClick={lead(code)}>
                {`${question}: ${text}`}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
