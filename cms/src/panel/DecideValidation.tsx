'use client'

import { Button, toast, useDocumentInfo, useTranslation } from '@payloadcms/ui'
import {
  checksFor,
  feedbackTemplates,
  mayDecide,
  validationStateSchema,
  type FeedbackTemplate,
  type ValidationCheck,
  type ValidationDecision,
} from '@share4rare/schemas'
import { useRouter } from 'next/navigation.js'
import { useState } from 'react'
import { z } from 'zod'

import { actionWords } from './action-words.ts'
import { evidenceWords, type EvidenceWords } from './evidence-words.ts'
import { lackingIn } from './lacking-in.ts'
import { refusalWords } from './refusal-words.ts'
import { sendToDoor } from './send-to-door.ts'

/** What a validator has ticked, chosen and written; no template is chosen before they choose one. */
interface Opinion {
  readonly checks: readonly string[]
  readonly template: FeedbackTemplate | ''
  readonly words: string
}

/** The form in which a validator decides about one patient. */
export function DecideValidation() {
  const { id, data } = useDocumentInfo()
  const { language } = useTranslation().i18n
  const words = evidenceWords(language)
  const [opinion, setOpinion] = useState<Opinion>({ checks: [], template: '', words: '' })
  const state = validationStateSchema.safeParse(data?.['validation'])
  const { data: at } = z.string().safeParse(data?.['updatedAt'])
  const seen = { state: state.data, at }
  const { decide, isBusy } = useDecision(String(id), seen, language)
  if (!id || !state.success) return null
  const change = (part: Partial<Opinion>) => setOpinion({ ...opinion, ...part })
  const button = (decision: ValidationDecision) =>
    mayDecide(state.data, decision) && { isBusy, onPress: () => decide(decision, opinion) }
  const asked = checksFor({ relationship: String(data?.['relationship']) })
  return (
    <div className="field-type decide">
      <Checklist
        asked={asked}
        checks={opinion.checks}
        words={words}
        onChange={(checks) => change({ checks })}
      />
      <Decision {...button('validated')} name={words.decisions.validated} />
      <Feedback opinion={opinion} words={words} onChange={change} />
      <Decision {...button('feedback')} name={words.decisions.feedback} />
      <div className="decide__refuse">
        <Decision {...button('refused')} isFinal name={words.decisions.refused} />
      </div>
    </div>
  )
}

/** The button of one decision, where it may be taken. A refusal looks different, and is asked for twice. */
function Decision(props: {
  readonly name: string
  readonly isBusy?: boolean
  readonly onPress?: () => Promise<void>
  readonly isFinal?: boolean
}) {
  const { name, isBusy = false, onPress, isFinal = false } = props
  const { onceMore } = actionWords(useTranslation().i18n.language)
  const [isSure, setSure] = useState(!isFinal)
  if (!onPress) return null
  const press = () => {
    if (isSure) void onPress()
    else setSure(true)
  }
  return (
    <Button buttonStyle={isFinal ? 'secondary' : 'primary'} disabled={isBusy} onClick={press}>
      {isFinal && isSure ? onceMore(name.toLowerCase()) : name}
    </Button>
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
        <label htmlFor="decide-template">{words.template}</label>
        <select
          className="decide__template"
          id="decide-template"
          value={opinion.template}
          onChange={({ target }) =>
            onChange({ template: feedbackTemplates.find((each) => each === target.value) ?? '' })
          }
        >
          <option value="">{words.chooseTemplate}</option>
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
          className="panel-text"
          rows={4}
          value={opinion.words}
          onChange={({ target }) => onChange({ words: target.value })}
        />
      </p>
    </>
  )
}

/** Sends a decision on what is shown, says how it went, and shows the patient anew. */
function useDecision(id: string, seen: object, language: string) {
  const router = useRouter()
  const [isBusy, setBusy] = useState(false)
  const words = evidenceWords(language)
  const decide = async (decision: ValidationDecision, opinion: Opinion) => {
    const lacking = lackingIn(decision, opinion)
    if (lacking) {
      toast.error(words.lacking[lacking])
      return
    }
    setBusy(true)
    const problems = await sendToDoor(`/api/patients/${id}/decide`, { decision, seen, ...opinion })
    setBusy(false)
    if (problems) {
      toast.error(refusalWords(problems, language))
      return
    }
    toast.success(words.done)
    router.refresh()
  }
  return { decide, isBusy }
}
