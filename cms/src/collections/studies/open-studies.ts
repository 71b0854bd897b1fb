import type { PayloadRequest } from 'payload'

import type { Disease, Patient, Study } from '../../generated/payload-types.ts'
import { relatedIdOrNull } from '../related-id.ts'

/** A study with its relations as ids. */
export type OpenStudy = Omit<Study, 'questionnaires'> & { readonly questionnaires: string[] }

/** The studies that this patient can take part in today: for every disease, or for a group that theirs is in. */
export async function openStudiesFor(patient: Patient, req: PayloadRequest): Promise<OpenStudy[]> {
  const groups = await groupsAbove(relatedIdOrNull(patient.disease), req)
  const { docs } = await req.payload.find({
    collection: 'studies',
    where: {
      and: [
        { state: { equals: 'open' } },
        {
          or: [
            { openUntil: { exists: false } },
            { openUntil: { greater_than: new Date().toISOString() } },
          ],
        },
        { or: [{ diseaseGroup: { exists: false } }, { diseaseGroup: { in: groups } }] },
      ],
    },
    limit: 100,
    depth: 0,
    overrideAccess: true, // the relation to questionnaires is staff's to read; only open studies are asked for
    req,
  })
  return docs.map((study) => ({
    ...study,
    questionnaires: study.questionnaires.map((each) => relatedIdOrNull(each) ?? ''),
  }))
}

/** A disease and every group above it. */
export async function groupsAbove(disease: string | null, req: PayloadRequest): Promise<string[]> {
  const parents = new Map(
    (await allDiseases(req)).map(({ id, parent }) => [id, relatedIdOrNull(parent)]),
  )
  const above: string[] = []
  for (let at = disease; at !== null && !above.includes(at); at = parents.get(at) ?? null)
    above.push(at)
  return above
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
