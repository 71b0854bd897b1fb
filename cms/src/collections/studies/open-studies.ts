import { sql, type SQL } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest, Where } from 'payload'

import type { Disease, Study } from '../../generated/payload-types.ts'
import { decidedPurposes } from '../consents/consent-now.ts'
import type { OwnPatient } from '../patients/own-patient.ts'
import { relatedIdOrNull } from '../related-id.ts'

/** What a member is told of a study, and the ids of its questionnaires. */
export type OpenStudy = Pick<
  Study,
  'id' | 'title' | 'team' | 'openUntil' | 'consentText' | 'sampleTarget'
> & {
  readonly questionnaires: string[]
}

/** A study that a patient is asked about, or was, and whether a yes to it is still taken. */
export type AskedStudy = OpenStudy & { readonly takesYes: boolean }

/** The studies that this patient can take part in today: for every disease, or for a group that theirs is in. */
export async function openStudiesFor(
  patient: Pick<OwnPatient, 'disease'>,
  req: PayloadRequest,
): Promise<OpenStudy[]> {
  const groups = await groupsAbove(relatedIdOrNull(patient.disease), req)
  return studiesWhere({ and: [{ state: { equals: 'open' } }, isNotOver(), isFor(groups)] }, req)
}

/**
 * The studies that this patient's owner is asked about, the closed ones, and all on which they ever decided:
 * a no is always taken, whatever became of the study or of the patient's disease.
 */
export async function studiesAskedOf(
  patient: Pick<OwnPatient, 'id' | 'disease'>,
  req: PayloadRequest,
): Promise<AskedStudy[]> {
  const groups = await groupsAbove(relatedIdOrNull(patient.disease), req)
  const decided = await decidedPurposes(patient.id, 'study', req)
  const wasOpen = { state: { in: ['open', 'closed'] } }
  const asked = await studiesWhere(
    { or: [{ id: { in: decided } }, { and: [wasOpen, isFor(groups)] }] },
    req,
  )
  const open = new Set((await openStudiesFor(patient, req)).map(({ id }) => id))
  return asked.map((study) => ({ ...study, takesYes: open.has(study.id) }))
}

const isNotOver = (): Where => ({
  or: [{ openUntil: { exists: false } }, { openUntil: { greater_than: new Date().toISOString() } }],
})

const isFor = (groups: string[]): Where => ({
  or: [{ diseaseGroup: { exists: false } }, { diseaseGroup: { in: groups } }],
})

async function studiesWhere(where: Where, req: PayloadRequest): Promise<OpenStudy[]> {
  const { docs } = await req.payload.find({
    collection: 'studies',
    where,
    select: {
      ...{ title: true, team: true, openUntil: true, consentText: true },
      ...{ questionnaires: true, sampleTarget: true },
    },
    limit: 100,
    pagination: false,
    depth: 0,
    overrideAccess: true, // the relation to questionnaires is staff's to read; only what members are asked is looked for
    req,
  })
  return docs.map((study) => ({
    ...study,
    questionnaires: study.questionnaires.map((each) => relatedIdOrNull(each) ?? ''),
  }))
}

/** A disease and every group above it. */
export async function groupsAbove(disease: string | null, req: PayloadRequest): Promise<string[]> {
  if (disease === null) return []
  const { rows } = await req.payload.db.drizzle.execute(groupsAboveSql(sql`${disease}::uuid`))
  return rows.map(({ id }) => String(id))
}

/** The same as a query, for statements that ask it of many. */
export function groupsAboveSql(disease: SQL): SQL {
  return sql`WITH RECURSIVE above AS (
      SELECT id, parent_id FROM diseases WHERE id = ${disease}
      UNION
      SELECT disease.id, disease.parent_id FROM diseases disease JOIN above ON disease.id = above.parent_id
    )
    SELECT id FROM above`
}

/** Every disease and group; a few hundred at most. */
export async function allDiseases(req: PayloadRequest): Promise<Disease[]> {
  const { docs } = await req.payload.find({
    collection: 'diseases',
    limit: 0,
    pagination: false,
    depth: 0,
    overrideAccess: true, // diseases are public; the whole tree is needed at once
    req,
  })
  return docs
}
