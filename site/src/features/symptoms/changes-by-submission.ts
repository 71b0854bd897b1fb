import type {
  NearSymptoms,
  OwnFeature,
  OwnPatientRecord,
  Problem,
  Result,
} from '@share4rare/schemas'
import type { AstroGlobal } from 'astro'

import {
  answerOwnWords,
  keepOwnWords,
  keepSymptom,
  nearSymptoms,
  removeOwnWords,
  removeSymptom,
  type Looking,
} from '../../cms-client/symptoms.ts'
import { formOf } from '../../http/form-of.ts'
import { refusalPage } from '../../http/refusal-page.ts'
import { formErrors, type FormError } from '../form-errors.ts'
import { changeSchema, toldOf, type Change } from './change-of-form.ts'

/** What a change leaves on the page besides what is kept now. */
export interface AfterChange {
  readonly errors: readonly FormError[]
  /** Own words that could not be kept, as they were typed. */
  readonly typed: string
  /** The symptom that was opened, with what stands near it. */
  readonly opened: { readonly hpoId: string; readonly near: NearSymptoms } | null
  /** What was taken back just now, so that it can be brought back. */
  readonly removed: OwnFeature | null
  readonly withdrawn: string | null
}

const nothing: AfterChange = { errors: [], typed: '', opened: null, removed: null, withdrawn: null }

/** Where changes of symptoms go, and where the page leads when nothing more is told. */
export interface Changing extends Looking {
  readonly patient: OwnPatientRecord
  readonly goOn: () => Promise<Response>
}

/** Does what one tap asks for, and leads back to its place; or says what to show. */
export async function changesBySubmission(
  page: AstroGlobal,
  changing: Changing,
): Promise<AfterChange | Response> {
  if (page.request.method !== 'POST') return nothing
  const form = await formOf(page.request)
  const change = changeSchema.safeParse(Object.fromEntries(form))
  if (!change.success) return refusalPage(page, [{ code: 'input-invalid' }])
  if (change.data.do === 'go-on') return changing.goOn()
  const after = await done(changing, change.data)
  if (!after.ok) return refusedOn(page, change.data, after.problems)
  return after.value ?? page.redirect(backTo(page, form.get('at')), 303)
}

type Tap = Exclude<Change, { do: 'go-on' }>
type OnWords = Extract<Tap, { do: 'say' | 'answer' | 'withdraw' }>
type OnSymptom = Exclude<Tap, OnWords>

/** What is to be shown afterwards; null where the page that leads back says it all. */
function done(changing: Changing, change: Tap): Promise<Result<AfterChange | null>> {
  return 'hpoId' in change ? doneToSymptom(changing, change) : doneToWords(changing, change)
}

async function doneToSymptom(
  { token, language, patient }: Changing,
  change: OnSymptom,
): Promise<Result<AfterChange | null>> {
  const { hpoId } = change
  switch (change.do) {
    case 'keep':
      return shown(await keepSymptom(token, patient.id, toldOf(change)), null)
    case 'remove': {
      const removed = patient.symptoms.features.find((each) => each.hpoId === hpoId) ?? null
      return shown(await removeSymptom(token, patient.id, hpoId), { ...nothing, removed })
    }
    case 'open': {
      const found = await nearSymptoms({ token, language }, hpoId)
      const near = found.ok ? found.value : { broader: [], narrower: [] }
      return { ok: true, value: { ...nothing, opened: { hpoId, near } } }
    }
  }
}

async function doneToWords(
  { token, language, patient }: Changing,
  change: OnWords,
): Promise<Result<AfterChange | null>> {
  const { id } = change
  switch (change.do) {
    case 'say': {
      const said = { words: change.words, language, ...(id && { id }) }
      return shown(await keepOwnWords(token, patient.id, said), null)
    }
    case 'answer': {
      const answer = { id: change.id, isIt: change.isIt === 'yes' }
      return shown(await answerOwnWords(token, patient.id, answer), null)
    }
    case 'withdraw': {
      const words = patient.symptoms.ownWords.find((each) => each.id === id)
      const after = { ...nothing, withdrawn: words?.words ?? null }
      return shown(await removeOwnWords(token, patient.id, change.id), after)
    }
  }
}

function shown(outcome: Result<unknown>, after: AfterChange | null): Result<AfterChange | null> {
  return outcome.ok ? { ok: true, value: after } : outcome
}

/** What can be mended is said on the page, beside what was typed; all else has a page of its own. */
function refusedOn(
  page: AstroGlobal,
  change: Tap,
  problems: readonly Problem[],
): AfterChange | Promise<Response> | Response {
  const isMendable = change.do === 'say' && problems.some(({ at }) => at === 'words')
  if (!isMendable) return refusalPage(page, problems)
  page.response.status = 422
  return { ...nothing, errors: formErrors(page.locals.t, problems), typed: change.words }
}

/** The same page with what was looked for, at the place of the tap. */
function backTo({ url }: AstroGlobal, at: FormDataEntryValue | null): string {
  const place = typeof at === 'string' && /^[a-z][\w-]*$/.test(at) ? `#${at}` : ''
  return `${url.pathname}${url.search}${place}`
}
