'use client'

import { Button, toast, useDocumentInfo, useTranslation } from '@payloadcms/ui'
import {
  checksFor,
  feedbackTemplates,
  mayDecide,
  validationDecisions,
  validationStateSchema,
  type ValidationCheck,
  type ValidationDecision,
} from '@share4rare/schemas'
import { useRouter } from 'next/navigation.js'
import { useState } from 'react'
import { z } from 'zod'

import { evidenceWords, type EvidenceWords } from './evidence-words.ts'

/** What a validator has ticked, chosen and written. */
interface Opinion {
  readonly checks: readonly string[]
  readonly template: string
  readonly words: string
}

/** The form in which a validator decides about one patient. */
export function DecideValidation() {
  const { id, data } = useDocumentInfo()
  const { i18n } = useTranslation()
  const words = evidenceWords(i18n.language)
  const [opinion, setOpinion] = useState<Opinion>({
    checks: [],
    template: feedbackTemplates[0],
    words: '',
  })
  const state = validationStateSchema.safeParse(data?.['validation'])
  const { data: at } = z.string().safeParse(data?.['updatedAt'])
  const seen = { state: state.data, at }
  const { decide, isBusy } = useDecision(String(id), seen, words)
  if (!id || !state.success) return null
  const possible = validationDecisions.filter((decision) => mayDecide(state.data, decision))
  const change = (part: Partial<Opinion>) => setOpinion({ ...opinion, ...part })
  return (
    <div className="field-type">
      <Checklist
        asked={checksFor({ relationship: String(data?.['relationship']) })}
        checks={opinion.checks}
        words={words}
        onChange={(checks) => change({ checks })}
      />
      <Feedback opinion={opinion} words={words} onChange={change} />
      {possible.map((decision) => (
        <Button key={decision} disabled={isBusy} onClick={() => void decide(decision, opinion)}>
          {words.decisions[decision]}
        </Button>
      ))}
    </div>
  )
}

function Checklist(props: {
  readonly asked: readonly ValidationCheck[]
  readonly checks: readonly string[]
  readonly words: EvidenceWords
  readonly onChange: (checks: readonly string[]) => void
}) {
  const { asked, checks, words, onChange } = props
  const without = (check: string) => checks.filter((each) => each !== check)
  return (
    <fieldset>
      <legend>{words.checksHeading}</legend>
      {asked.map((check) => (
        <p key={check}>
          <label>
            <input
              type="checkbox"
              name={check}
              onChange={({ target }) =>
                onChange(target.checked ? [...checks, check] : without(check))
              }
            />{' '}
            {words.checks[check]}
          </label>
        </p>
      ))}
    </fieldset>
  )
}

function Feedback(props: {
  readonly opinion: Opinion
  readonly words: EvidenceWords
  readonly onChange: (part: Partial<Opinion>) => void
}) {
  const { opinion, words, onChange } = props
  return (
    <>
      <p>
        <label htmlFor="decide-template">{words.template}</label>{' '}
        <select
          id="decide-template"
          value={opinion.template}
          onChange={({ target }) => onChange({ template: target.value })}
        >
          {feedbackTemplates.map((each) => (
            <option key={each} value={each}>
              {words.templates[each]}
            </option>
          ))}
        </select>
      </p>
      <p>
        <label htmlFor="decide-words">{words.words}</label> <span>{words.wordsHint}</span>
        <textarea
          id="decide-words"
          rows={4}
          style={{ width: '100%' }}
          value={opinion.words}
          onChange={({ target }) => onChange({ words: target.value })}
        />
      </p>
    </>
  )
}

/** Sends a decision on what is shown, says how it went, and shows the patient anew. */
function useDecision(id: string, seen: object, words: EvidenceWords) {
  const router = useRouter()
  const [isBusy, setBusy] = useState(false)
  const decide = async (decision: ValidationDecision, opinion: Opinion) => {
    setBusy(true)
    const response = await fetch(`/api/patients/${id}/decide`, {
      method: 'POST',
      credentials: 'include',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ decision, seen, ...opinion }),
    })
    setBusy(false)
    if (!response.ok) {
      toast.error(response.status === 400 ? words.incomplete : words.failed)
      return
    }
    toast.success(words.done)
    router.refresh()
  }
  return { decide, isBusy }
}
