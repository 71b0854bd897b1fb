'use client'

import { toast, useDocumentInfo, useTranslation } from '@payloadcms/ui'
import {
  checksFor,
  mayDecide,
  validationStateSchema,
  type FeedbackTemplate,
  type ValidationDecision,
} from '@share4rare/schemas'
import { useRouter } from 'next/navigation.js'
import { useRef, useState } from 'react'
import { z } from 'zod'

import type { Twice } from './action-words.ts'
import { AskedText } from './AskedText.tsx'
import { Checklist } from './Checklist.tsx'
import { ChosenTemplate } from './ChosenTemplate.tsx'
import { evidenceWords } from './evidence-words.ts'
import { lackingIn } from './lacking-in.ts'
import { fieldOf, refusalWords, type DecisionField } from './refusal-words.ts'
import { sendToDoor } from './send-to-door.ts'
import { SureButton } from './SureButton.tsx'

/** What a validator has ticked, chosen and written. */
interface Opinion {
  readonly checks: readonly string[]
  readonly template: FeedbackTemplate | ''
  readonly words: string
}

const none: Opinion = { checks: [], template: '', words: '' }

/** The form in which a validator decides about one patient. */
export function DecideValidation() {
  const { id, data } = useDocumentInfo()
  const patient = patientSchema.safeParse(data)
  return id && patient.success ? <Decisions id={String(id)} {...patient.data} /> : null
}

const patientSchema = z.object({
  validation: validationStateSchema,
  relationship: z.string().catch(''),
  updatedAt: z.string(),
})

type Patient = Readonly<z.infer<typeof patientSchema>> & { readonly id: string }

function Decisions({ id, validation, relationship, updatedAt }: Patient) {
  const { language } = useTranslation().i18n
  const words = evidenceWords(language)
  const seen = { state: validation, at: updatedAt }
  const { opinion, change, decide, isBusy, fields, problemAt } = useDecision(id, seen, language)
  const button = (decision: ValidationDecision, how: How = {}) =>
    mayDecide(validation, decision) && (
      <SureButton
        key={`${decision} ${updatedAt}`}
        isBusy={isBusy}
        name={words.decisions[decision]}
        onPress={() => void decide(decision)}
        {...how}
      />
    )
  return (
    <div className="field-type decide">
      {mayDecide(validation, 'validated') && (
        <Checklist
          asked={checksFor({ relationship })}
          checks={opinion.checks}
          first={fields.checks}
          onChange={(checks) => change({ checks })}
          problem={problemAt('checks')}
          words={words}
        />
      )}
      {button('validated')}
      {mayDecide(validation, 'feedback') && (
        <ChosenTemplate
          field={fields.template}
          onChange={(template) => change({ template })}
          problem={problemAt('template')}
          template={opinion.template}
          words={words}
        />
      )}
      <AskedText
        field={fields.words}
        hint={words.wordsHint}
        label={words.words}
        onChange={(text) => change({ words: text })}
        problem={problemAt('words')}
        value={opinion.words}
      />
      {button('feedback')}
      <div className="decide__refuse">{button('refused', notByMistake)}</div>
    </div>
  )
}

interface How {
  readonly isSecondary?: boolean
  readonly twice?: Twice
}

const notByMistake: How = { isSecondary: true, twice: 'with-care' }

interface Found {
  readonly at: DecisionField
  readonly why: string
}

/** Keeps what a validator means, sends it on what is shown, says how it went beside the field, and shows the patient anew. */
function useDecision(id: string, seen: object, language: string) {
  const router = useRouter()
  const [opinion, setOpinion] = useState(none)
  const [isBusy, setBusy] = useState(false)
  const [found, setFound] = useState<Found | null>(null)
  const fields = useFields()
  const words = evidenceWords(language)
  const refuse = (problem: Found) => {
    setFound(problem)
    fields[problem.at].current?.focus()
  }
  const decide = async (decision: ValidationDecision) => {
    const lacking = lackingIn(decision, opinion)
    if (lacking) {
      refuse({ at: lacking === 'template' ? 'template' : 'words', why: words.lacking[lacking] })
      return
    }
    setFound(null)
    setBusy(true)
    const problems = await sendToDoor(`/api/patients/${id}/decide`, { decision, seen, ...opinion })
    setBusy(false)
    if (problems) {
      const [at, why] = [fieldOf(problems), refusalWords(problems, language)]
      if (at) refuse({ at, why })
      else toast.error(why)
      return
    }
    setOpinion(none)
    toast.success(words.done)
    router.refresh()
  }
  const change = (part: Partial<Opinion>) => setOpinion({ ...opinion, ...part })
  const problemAt = (at: DecisionField) => (found?.at === at ? found.why : null)
  return { opinion, change, decide, isBusy, fields, problemAt }
}

function useFields() {
  return {
    checks: useRef<HTMLInputElement>(null),
    template: useRef<HTMLSelectElement>(null),
    words: useRef<HTMLInputElement & HTMLTextAreaElement>(null),
  }
}
