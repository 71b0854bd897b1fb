import type { Answering, Locale } from '@share4rare/schemas'
import { useEffect, useState } from 'react'
import type { SurveyModel } from 'survey-core'

import { sendAnswers } from '../../cms-client/from-the-page.ts'
import type { AnswerWords } from './answer-words.ts'
import { Autosave, type SaveState } from './autosave.ts'
import { DeviceCopy } from './device-copy.ts'
import { changesBetween, type Changes } from './merge-answers.ts'
import { Outbox } from './outbox.ts'
import {
  answersOn,
  formOf,
  pageOn,
  progressOf,
  turnTo,
  type AnsweringProgress,
} from './survey-js.ts'
import { watchForm } from './watch-form.ts'

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
  /** Whether the browser keeps on the device what is not saved yet; null until that is known. */
  readonly isDeviceKeeping: boolean | null
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
  const [isDeviceKeeping, setDeviceKeeping] = useState<boolean | null>(null)
  const [autosave, setAutosave] = useState<Autosave | null>(null)

  useEffect(() => {
    const copy = new DeviceCopy(new Outbox(answering.id, props.member), setDeviceKeeping)
    const saving = new Autosave(answering, {
      send: (save) => sendAnswers(`${addressOf(props)}/save`, save),
      keep: (unsaved) => copy.keep(unsaved),
      announce: setState,
      adopt: (answers) => {
        enter(form, changesBetween(answersOn(form), answers))
        setNotice('merged')
      },
    })
    const stop = watchForm({ form, saving, copy }, () => setProgress(progressOf(form)))
    setAutosave(saving)
    void restore({ form, copy, saving, record: answering }).then(
      (found) => found && setNotice('restored'),
    )
    return stop
  }, [])

  return { form, progress, state, notice, isDeviceKeeping, autosave }
}

interface Restoring {
  readonly form: SurveyModel
  readonly copy: DeviceCopy
  readonly saving: Autosave
  readonly record: Answering
}

/** Brings back what waited on the device, and says whether there was anything that the record did not have. */
async function restore({ form, copy, saving, record }: Restoring): Promise<boolean> {
  const openedOn = pageOn(form)
  const unsaved = await copy.take()
  if (!unsaved) return false
  // What the person has answered since the page opened is newer than what waited.
  const since = changesBetween(record.answers, answersOn(form))
  const older = Object.entries(unsaved.changes).filter(([code]) => !(code in since))
  enter(form, Object.fromEntries(older))
  if (pageOn(form) === openedOn) turnTo(form, unsaved.page)
  // What has reached the record after all changes nothing here, yet must not come back another time.
  saving.changed(answersOn(form), pageOn(form))
  return Object.keys(changesBetween(record.answers, answersOn(form))).length > 0
}

/** Answers one by one, so that a number that is half typed stays as it is. */
function enter(form: SurveyModel, changes: Changes): void {
  for (const [code, answer] of Object.entries(changes)) form.setValue(code, answer)
}
