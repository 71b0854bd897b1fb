import { feedbackTemplates, type FeedbackTemplate } from '@share4rare/schemas'
import { useId, type Ref } from 'react'

import type { EvidenceWords } from './evidence-words.ts'

interface Props {
  readonly template: FeedbackTemplate | ''
  readonly words: EvidenceWords
  readonly problem: string | null
  readonly field: Ref<HTMLSelectElement>
  readonly onChange: (template: FeedbackTemplate | '') => void
}

/** What is asked for, out of the list; nothing is chosen before a validator chooses. */
export function ChosenTemplate({ template, words, problem, field, onChange }: Props) {
  const id = useId()
  return (
    <div className="panel-asked">
      <label htmlFor={id}>{words.template}</label>
      {problem && (
        <p className="panel-problem" id={`${id}-problem`} role="alert">
          {problem}
        </p>
      )}
      <select
        aria-describedby={problem ? `${id}-problem` : undefined}
        aria-invalid={problem !== null}
        className="decide__template"
        id={id}
        ref={field}
        value={template}
        onChange={({ target }) =>
          onChange(feedbackTemplates.find((each) => each === target.value) ?? '')
        }
      >
        <option value="">{words.chooseTemplate}</option>
        {feedbackTemplates.map((each) => (
          <option key={each} value={each}>
            {words.templates[each]}
          </option>
        ))}
      </select>
    </div>
  )
}
