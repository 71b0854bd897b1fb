import type { ValidationCheck } from '@share4rare/schemas'
import { useId, type Ref } from 'react'

import type { EvidenceWords } from './evidence-words.ts'

interface Props {
  readonly asked: readonly ValidationCheck[]
  readonly checks: readonly string[]
  readonly words: EvidenceWords
  readonly problem: string | null
  /** The first box, which takes the focus where something is not ticked. */
  readonly first: Ref<HTMLInputElement>
  readonly onChange: (checks: readonly string[]) => void
}

/** What a validator has looked at before they validate somebody, each with its box. */
export function Checklist({ asked, checks, words, problem, first, onChange }: Props) {
  const id = useId()
  const without = (check: string) => checks.filter((each) => each !== check)
  return (
    <fieldset aria-describedby={problem ? id : undefined} className="decide__checks">
      <legend>{words.checksHeading}</legend>
      {problem && (
        <p className="panel-problem" id={id} role="alert">
          {problem}
        </p>
      )}
      {asked.map((check, place) => (
        <label key={check}>
          <input
            type="checkbox"
            name={check}
            aria-invalid={problem !== null && !checks.includes(check)}
            checked={checks.includes(check)}
            ref={place === 0 ? first : undefined}
            onChange={({ target }) =>
              onChange(target.checked ? [...checks, check] : without(check))
            }
          />
          <span>{words.checks[check]}</span>
        </label>
      ))}
    </fieldset>
  )
}
