import type { Answering, Locale } from '@share4rare/schemas'
import { useEffect, useState } from 'react'
import type { SurveyModel } from 'survey-core'

import { sendAnswers } from '../../cms-client/from-the-page.ts'
import type { AnswerWords } from './answer-words.ts'
import { Autosave, type SaveState } from './autosave.ts'
import { changesBetween } from './merge-answers.ts'
import { Outbox } from './outbox.ts'
import {
  answersOn,
  formOf,
  pageOn,
  progressOf,
  turnTo,
  type AnsweringProgress,
} from './survey-js.ts'

/** What the answering island is given. */
export interface AnsweringProps {
  readonly answering: Answering
  readonly locale: Locale
  readonly member: string
  readonly words: AnswerWords
}

/** A form that saves itself, and what the page says about it. */
export interface AnsweringForm {
  readonly form: SurveyModel
  readonly progress: AnsweringProgress
  /** Null until something was saved or tried in this visit. */
  readonly state: SaveState | null
  readonly notice: 'merged' | 'restored' | null
  /** Null until the page has come to life. */
  readonly autosave: Autosave | null
}

/** The address below which the site takes what this response is about. */
export function addressOf({ answering, locale }: AnsweringProps): string {
  return `/${locale}/my/answers/${answering.id}`
}

/** Brings the form to life in the browser: autosave, outbox, and going on where the device was left. */
export function useAnswering(props: AnsweringProps): AnsweringForm {
  const { answering, locale, words } = props
  const [form] = useState(() => formOf(answering, locale, words))
  const [progress, setProgress] = useState(() => progressOf(form))
  const [state, setState] = useState<SaveState | null>(null)
  const [notice, setNotice] = useState<AnsweringForm['notice']>(null)
  const [autosave, setAutosave] = useState<Autosave | null>(null)

  useEffect(() => {
    const outbox = new Outbox(answering.id, props.member)
    const saving = new Autosave(answering, {
      send: (save) => sendAnswers(`${addressOf(props)}/save`, save),
      // A browser may forbid storage (private windows): then only the record keeps the answers.
      keep: (unsaved) => outbox.keep(unsaved).catch(() => undefined),
      announce: setState,
      adopt: (answers) => {
        form.data = { ...answers }
        setNotice('merged')
      },
    })
    const stop = watch(form, saving, () => setProgress(progressOf(form)))
    setAutosave(saving)
    void restore(form, outbox, answering).then((found) => found && setNotice('restored'))
    return stop
  }, [])

  return { form, progress, state, notice, autosave }
}

function watch(form: SurveyModel, saving: Autosave, refresh: () => void): () => void {
  const changed = (): void => {
    saving.changed(answersOn(form), pageOn(form))
    refresh()
  }
  const turned = (): void => {
    changed()
    void saving.saveNow()
  }
  const leave = (): void => {
    if (document.visibilityState === 'hidden') saving.leave()
  }
  const retry = (): void => void saving.saveNow()
  form.onValueChanged.add(changed)
  form.onCurrentPageChanged.add(turned)
  document.addEventListener('visibilitychange', leave)
  window.addEventListener('pagehide', leave)
  window.addEventListener('online', retry)
  return () => {
    form.onValueChanged.remove(changed)
    form.onCurrentPageChanged.remove(turned)
    document.removeEventListener('visibilitychange', leave)
    window.removeEventListener('pagehide', leave)
    window.removeEventListener('online', retry)
  }
}

async function restore(form: SurveyModel, outbox: Outbox, record: Answering): Promise<boolean> {
  const unsaved = await outbox.take().catch(() => null)
  if (!unsaved) return false
  // What the person has answered since the page opened is newer than what waited.
  const since = changesBetween(record.answers, answersOn(form))
  const older = Object.entries(unsaved.changes).filter(([code]) => !(code in since))
  for (const [code, answer] of older) form.setValue(code, answer)
  turnTo(form, unsaved.page)
  return Object.keys(unsaved.changes).length > 0
}
