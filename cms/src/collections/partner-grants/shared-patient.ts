import { sql } from '@payloadcms/db-postgres/drizzle'
import { maySpeakFor, type SharedPatient } from '@share4rare/schemas'
import type { PayloadRequest } from 'payload'

import { connectionOf } from '../../endpoints/transaction-of.ts'
import type { Patient, Study } from '../../generated/payload-types.ts'
import { consentNow } from '../consents/consent-now.ts'
import { isFrozenToday } from '../patients/own-patient.ts'
import { versionOf } from '../questionnaire-versions/read-version.ts'
import { peerChartsFor } from '../releases/peer-charts-for.ts'
import { relatedId, relatedIdOrNull } from '../related-id.ts'
import type { KeptGrant } from './kept-grants.ts'

type Shared = Pick<
  Patient,
  | ('id' | 'owner' | 'relationship' | 'guardianship' | 'birthDate' | 'name')
  | ('diagnosis' | 'disease' | 'furtherDiseases' | 'diseaseInOwnWords')
>

const fields = {
  owner: true,
  relationship: true,
  guardianship: true,
  birthDate: true,
  name: true,
  diagnosis: true,
  disease: true,
  furtherDiseases: true,
  diseaseInOwnWords: true,
} as const

/**
 * What a partner is given by a grant that is held: written out field by field, so that nothing else of a patient
 * ever comes along.
 */
export async function sharedPatient(
  req: PayloadRequest,
  { id, granter, patient: patientId, standing }: KeptGrant,
): Promise<SharedPatient | null> {
  if (standing.state !== 'held' || standing.until === null) return null
  const patient = await sharable(req, { patient: patientId, granter })
  if (!patient) return null
  return {
    grant: id,
    from: await nicknameOf(req, granter),
    until: standing.until.toISOString(),
    name: patient.name,
    diseases: [...(await diseaseNames(req, patient)), ...inOwnWords(patient)],
    isUndiagnosed: patient.diagnosis === 'undiagnosed',
    studies: await studiesOf(req, patient),
  }
}

/**
 * The patient of a grant. Null where they are not the granter's any more, were erased, or are an adult for whom nobody
 * may speak: what a guardian let others see rests until the adult does so, or the guardianship is approved.
 */
export async function sharable(
  req: PayloadRequest,
  { patient: id, granter }: Pick<KeptGrant, 'patient' | 'granter'>,
): Promise<Shared | null> {
  if (await isErased(req, id)) return null
  const patient = await req.payload.findByID({
    collection: 'patients',
    id,
    select: fields,
    depth: 0,
    disableErrors: true,
    overrideAccess: true, // the owner lets a member see what is written out above
    req,
  })
  const isTheirs = patient !== null && relatedId(patient.owner) === granter
  return isTheirs && !isFrozenToday(patient) && maySpeakFor(patient) ? patient : null
}

/** By what other members know somebody. */
export async function nicknameOf(req: PayloadRequest, id: string): Promise<string> {
  const { nickname } = await req.payload.findByID({
    collection: 'members',
    id,
    select: { nickname: true },
    depth: 0,
    overrideAccess: true, // both sides of a grant know each other by it
    req,
  })
  return nickname
}

/** Whether a patient was erased: a shell may be left, about which nothing is shared. */
async function isErased(req: PayloadRequest, patient: string): Promise<boolean> {
  const { rows } = await connectionOf(req).execute(
    sql`SELECT 1 FROM erasures WHERE kind = 'patient' AND subject = ${patient}::uuid`,
  )
  return rows.length > 0
}

async function diseaseNames(
  req: PayloadRequest,
  { disease, furtherDiseases }: Shared,
): Promise<string[]> {
  const main = relatedIdOrNull(disease)
  const ids = [...(main === null ? [] : [main]), ...(furtherDiseases ?? []).map(relatedId)]
  if (ids.length === 0) return []
  const { docs } = await req.payload.find({
    collection: 'diseases',
    where: { id: { in: ids } },
    select: { name: true },
    limit: ids.length,
    depth: 0,
    overrideAccess: false,
    req,
  })
  return ids.flatMap((id) => docs.filter((each) => each.id === id).map(({ name }) => name))
}

function inOwnWords({ diseaseInOwnWords }: Shared): string[] {
  return diseaseInOwnWords ? [diseaseInOwnWords] : []
}

/** The studies that the patient takes part in: a yes that stands, and answers that were handed in. */
async function studiesOf(req: PayloadRequest, patient: Shared): Promise<SharedPatient['studies']> {
  const answered = await answeredVersions(req, patient.id)
  const studies: SharedPatient['studies'][number][] = []
  for (const { id: study, title, questionnaires, consentText } of await studiesWith(
    req,
    answered,
  )) {
    const asked = { purpose: { kind: 'study', study }, version: consentText.version } as const
    if ((await consentNow(patient, asked, req)) !== 'permit') continue
    const inside = new Set(questionnaires.map(relatedId))
    const theirs = answered.filter(({ questionnaire }) => inside.has(questionnaire))
    const charts = await Promise.all(theirs.map((each) => chartsOf(req, patient, each.version)))
    studies.push({ title, charts: charts.flat() })
  }
  return studies
}

/** The studies that ask for answers which were handed in. */
async function studiesWith(
  req: PayloadRequest,
  answered: readonly { readonly questionnaire: string }[],
): Promise<Pick<Study, 'id' | 'title' | 'questionnaires' | 'consentText'>[]> {
  if (answered.length === 0) return []
  const { docs } = await req.payload.find({
    collection: 'studies',
    where: {
      questionnaires: { in: answered.map(({ questionnaire }) => questionnaire) },
      state: { in: ['open', 'closed'] },
    },
    select: { title: true, questionnaires: true, consentText: true },
    sort: 'createdAt',
    limit: 0,
    pagination: false,
    depth: 0,
    overrideAccess: true, // which questionnaires they have is read here and not handed on
    req,
  })
  return docs
}

/** The charts that the owner finds beside the patient's values; the values stay with the owner. */
async function chartsOf(req: PayloadRequest, patient: Shared, versionId: string) {
  const version = await versionOf(versionId, req)
  const charts = await peerChartsFor(
    { disease: patient.disease ?? null },
    version.questionnaire,
    req,
  )
  return version.codebook.items
    .filter(({ showPosition }) => showPosition)
    .flatMap((item) => {
      const chart = charts.get(item.code)
      return chart ? [{ item, chart }] : []
    })
}

/** Which versions of questionnaires were handed in; never what was answered. */
async function answeredVersions(req: PayloadRequest, patient: string) {
  const { docs } = await req.payload.find({
    collection: 'questionnaire-responses',
    where: { patient: { equals: patient }, status: { in: ['completed', 'amended'] } },
    select: { questionnaire: true, version: true },
    limit: 0,
    pagination: false,
    depth: 0,
    overrideAccess: true, // that there are answers is looked at, and not handed on
    req,
  })
  return docs.map(({ questionnaire, version }) => ({
    questionnaire: relatedId(questionnaire),
    version: relatedId(version),
  }))
}
