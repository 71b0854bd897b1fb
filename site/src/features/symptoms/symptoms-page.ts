import {
  bodySystemCodeSchema,
  type BodySystemCode,
  type OwnPatientRecord,
  type OwnWords,
  type Result,
  type SymptomSuggestion,
} from '@share4rare/schemas'
import type { AstroGlobal } from 'astro'

import { diseases, ownPatients } from '../../cms-client/patients.ts'
import {
  findSymptoms,
  missedSearch,
  oftenSymptoms,
  searchable,
  symptomsOfSystem,
  vocabularyVersion,
  type Looking,
} from '../../cms-client/symptoms.ts'
import { refusalPage } from '../../http/refusal-page.ts'
import { changesBySubmission, type AfterChange } from './changes-by-submission.ts'
import { knownSymptoms, type KnownSymptom } from './known-symptoms.ts'

/** Everything that a page of symptoms shows. */
export interface SymptomsPage extends AfterChange {
  readonly patient: OwnPatientRecord
  readonly known: readonly KnownSymptom[]
  readonly ownWords: readonly OwnWords[]
  readonly nameOf: (hpoId: string, label?: string | null) => string
  /** What was looked for, and what was found; null where nothing was, or nobody answers. */
  readonly q: string
  readonly found: readonly SymptomSuggestion[] | null
  readonly often: readonly SymptomSuggestion[]
  readonly disease: string
  readonly system: BodySystemCode | null
  readonly ofSystem: readonly SymptomSuggestion[]
  readonly version: string | null
}

/** Who looks at the page of which patient, and where it leads when nothing more is told. */
export interface Shown {
  readonly token: string
  readonly patient: OwnPatientRecord
  readonly goOn: () => Promise<Response>
}

/** Takes what a tap asks for, and leads back; or gathers what the page shows. */
export async function symptomsPage(
  page: AstroGlobal,
  { token, patient, goOn }: Shown,
): Promise<SymptomsPage | Response> {
  const looking = { token, language: page.locals.locale }
  const after = await changesBySubmission(page, { ...looking, patient, goOn })
  if (after instanceof Response) return after
  const now = page.request.method === 'POST' ? await readAnew(page, token, patient.id) : patient
  if (now instanceof Response) return now
  const { ownWords } = now.symptoms
  const more = [after.removed?.hpoId ?? null, ...ownWords.map(({ hpoId }) => hpoId)].filter(
    (id) => id !== null,
  )
  const [named, lookedUp, around] = await Promise.all([
    knownSymptoms(now.symptoms, looking, more),
    lookedFor(page, looking),
    aroundDisease(looking, now),
  ])
  const version = await vocabularyVersion()
  return { ...after, ...named, ...lookedUp, ...around, ownWords, patient: now, version }
}

async function readAnew(page: AstroGlobal, token: string, id: string) {
  const own = await ownPatients(token)
  if (!own.ok) return refusalPage(page, own.problems)
  return own.value.find((each) => each.id === id) ?? page.rewrite('/404')
}

/** What the address asks for: words, or a part of the body. */
async function lookedFor({ url }: AstroGlobal, looking: Looking) {
  const q = searchable(url.searchParams.get('q') ?? '')
  const named = bodySystemCodeSchema.safeParse(url.searchParams.get('system'))
  const system = named.success ? named.data : null
  const [found, ofSystem] = await Promise.all([
    q === '' ? null : findSymptoms(looking, q, 20).then(given),
    system === null ? null : symptomsOfSystem(looking, system).then(given),
  ])
  if (found?.length === 0) await missedSearch(looking, q)
  return { q, system, found, ofSystem: ofSystem ?? [] }
}

function given<Value>(answer: Result<Value>): Value | null {
  return answer.ok ? answer.value : null
}

/** What others with the disease often have, and how it is called. Without it the page is none the worse. */
async function aroundDisease(looking: Looking, { id, disease }: OwnPatientRecord) {
  const [often, named] = await Promise.all([
    oftenSymptoms(looking, id),
    disease === null ? null : diseases(looking.language),
  ])
  const name = named?.ok ? named.value.find((each) => each.id === disease)?.name : undefined
  return { often: often.ok ? often.value : [], disease: name ?? '' }
}
