import type { SurveyModel } from 'survey-core'

import type { Autosave } from './autosave.ts'
import type { DeviceCopy } from './device-copy.ts'
import { answersOn, pageOn } from './survey-js.ts'

/** What is watched: the form, what saves it, and the copy on the device. */
export interface Watched {
  readonly form: SurveyModel
  readonly saving: Autosave
  readonly copy: DeviceCopy
}

/** Saves what the person does, whatever the browser does meanwhile. Gives what ends the watching. */
export function watchForm({ form, saving, copy }: Watched, refresh: () => void): () => void {
  const changed = (): void => {
    saving.changed(answersOn(form), pageOn(form))
    refresh()
  }
  const turned = (): void => {
    changed()
    void saving.saveNow()
  }
  form.onValueChanged.add(changed)
  form.onCurrentPageChanged.add(turned)
  const watching = new AbortController()
  watchBrowser(saving, copy, watching.signal)
  return () => {
    form.onValueChanged.remove(changed)
    form.onCurrentPageChanged.remove(turned)
    watching.abort()
  }
}

function watchBrowser(saving: Autosave, copy: DeviceCopy, signal: AbortSignal): void {
  const retry = (): void => void saving.saveNow()
  const seen = (): void => {
    if (document.visibilityState === 'hidden') saving.leave()
    else retry()
  }
  // Only somebody who would really lose an answer is asked whether they want to go.
  const ask = (event: BeforeUnloadEvent): void => {
    if (!saving.isClean && !copy.isKept) event.preventDefault()
  }
  // Out of the browser's memory: the record may have moved on, as after handing in and going back.
  const shown = (event: PageTransitionEvent): void => {
    if (event.persisted && saving.isClean) window.location.reload()
  }
  document.addEventListener('visibilitychange', seen, { signal })
  window.addEventListener('pagehide', () => saving.leave(), { signal })
  window.addEventListener('beforeunload', ask, { signal })
  window.addEventListener('pageshow', shown, { signal })
  window.addEventListener('online', retry, { signal })
}
