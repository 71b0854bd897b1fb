import {
  done,
  missTakenSchema,
  nearSymptomsSchema,
  symptomSearchLimits,
  symptomSuggestionsSchema,
  vocabularySchema,
  type answerOwnWordsSchema,
  type BodySystemCode,
  type KeepOwnWords,
  type KeepSymptom,
  type Locale,
  type NearSymptoms,
  type Result,
  type SymptomSuggestion,
} from '@share4rare/schemas'
import { z } from 'zod'

import { ask } from './ask.ts'
import { staleWhileRevalidate } from './stale-while-revalidate.ts'

type Suggestions = Result<readonly SymptomSuggestion[]>

/** Who looks symptoms up, and in which language. */
export interface Looking {
  readonly token: string
  readonly language: Locale
}

/** What somebody may mean by these words, the likeliest first. */
export function findSymptoms(looking: Looking, q: string, limit = 10): Promise<Suggestions> {
  return suggestions(looking, 'search', { q: searchable(q), limit: String(limit) })
}

/** The part of what somebody typed that is looked for. */
export function searchable(q: string): string {
  return q.trim().slice(0, symptomSearchLimits.letters).trim()
}

/** What people with the patient's disease often have, and nobody has told of this one. */
export function oftenSymptoms(looking: Looking, patient: string): Promise<Suggestions> {
  return suggestions(looking, 'often', { patient })
}

/** Everything of one body system, the most common first. */
export function symptomsOfSystem(looking: Looking, system: BodySystemCode): Promise<Suggestions> {
  return suggestions(looking, 'browse', { system })
}

/** Names for ids, under the ids that were asked for. */
export async function symptomNames(looking: Looking, ids: readonly string[]): Promise<Suggestions> {
  const parts = Array.from({ length: Math.ceil(ids.length / symptomSearchLimits.ids) }, (_, nth) =>
    ids.slice(nth * symptomSearchLimits.ids, (nth + 1) * symptomSearchLimits.ids),
  )
  const answers = await Promise.all(
    parts.map((part) => suggestions(looking, 'names', { ids: part.join(',') })),
  )
  const refusal = answers.find((answer) => !answer.ok)
  return refusal ?? done(answers.flatMap((answer) => (answer.ok ? answer.value : [])))
}

/** What is more general than a symptom, and what is more specific. */
export function nearSymptoms(looking: Looking, hpoId: string): Promise<Result<NearSymptoms>> {
  return ask({ ...asked(looking, 'near', { hpoId }), expect: nearSymptomsSchema })
}

/** Lets the curators know of words that found nothing, without whose they were. */
export function missedSearch({ token, language }: Looking, q: string): Promise<Result<unknown>> {
  const body = { q: searchable(q), language }
  return ask({ path: '/symptoms/missed', method: 'POST', token, body, expect: missTakenSchema })
}

const minute = 60_000

const vocabulary = staleWhileRevalidate((path) => ask({ path, expect: vocabularySchema }), {
  ...{ freshFor: minute, staleFor: 10 * minute, heldFor: 24 * 60 * minute, atMost: 1 },
})

/** Which release of the Human Phenotype Ontology names symptoms here; null where nobody can be asked. */
export async function vocabularyVersion(): Promise<string | null> {
  const answer = await vocabulary('/symptoms/vocabulary')
  return answer.ok ? answer.value.version : null
}

/** Keeps one symptom of a patient, new or changed. */
export function keepSymptom(token: string, patient: string, body: KeepSymptom) {
  return tell(token, patient, 'symptoms/keep', body)
}

/** Takes one symptom of a patient back. */
export function removeSymptom(token: string, patient: string, hpoId: string) {
  return tell(token, patient, 'symptoms/remove', { hpoId })
}

/** Keeps a symptom in own words, or says one differently. */
export function keepOwnWords(token: string, patient: string, body: KeepOwnWords) {
  return tell(token, patient, 'own-words/keep', body)
}

/** Says whether the term that was found for own words is meant. */
export function answerOwnWords(
  token: string,
  patient: string,
  body: z.infer<typeof answerOwnWordsSchema>,
) {
  return tell(token, patient, 'own-words/answer', body)
}

/** Takes own words back. */
export function removeOwnWords(token: string, patient: string, id: string) {
  return tell(token, patient, 'own-words/remove', { id })
}

function tell(token: string, patient: string, door: string, body: object) {
  const path = `/patients/${encodeURIComponent(patient)}/${door}`
  return ask({ path, method: 'POST', token, body, expect: z.unknown() })
}

async function suggestions(
  looking: Looking,
  door: string,
  more: Record<string, string>,
): Promise<Suggestions> {
  const answer = await ask({ ...asked(looking, door, more), expect: symptomSuggestionsSchema })
  return answer.ok ? done(answer.value.suggestions) : answer
}

function asked({ token, language }: Looking, door: string, more: Record<string, string> = {}) {
  const query = new URLSearchParams({ ...more, language })
  return { path: `/symptoms/${door}?${query.toString()}`, token }
}
