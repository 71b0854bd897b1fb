import type { PayloadRequest } from 'payload'

import { relatedId, relatedIdOrNull } from '../collections/related-id.ts'
import type { Disease, Patient } from '../generated/payload-types.ts'
import { vocabularyInForce } from './vocabulary-in-force.ts'

/** What people with an own patient's diseases often have, and what was told of this one already: HPO ids. */
export interface OftenOfPatient {
  readonly ids: readonly string[]
  readonly told: readonly string[]
}

/** For one of the member's own patients, or null: somebody else's looks the same as none. */
export async function oftenOfPatient(
  req: PayloadRequest,
  id: string,
): Promise<OftenOfPatient | null> {
  const patient = await req.payload.findByID({
    collection: 'patients',
    id,
    select: { owner: true, disease: true, furtherDiseases: true, symptoms: true },
    depth: 0,
    disableErrors: true,
    overrideAccess: false,
    req,
  })
  if (!patient || relatedId(patient.owner) !== req.user?.id) return null
  const { oftenWith } = await vocabularyInForce(req.payload)
  const generations = codesAround(await diseasesAround(req, diseasesOf(patient)), patient)
  const [ids = []] = generations.map(oftenWith).filter((found) => found.length > 0)
  return { ids, told: (patient.symptoms ?? []).map(({ hpoId }) => hpoId) }
}

type WithDiseases = Pick<Patient, 'disease' | 'furtherDiseases'>
type Placed = Pick<Disease, 'id' | 'orphaCode' | 'parent'>

function diseasesOf({ disease, furtherDiseases }: WithDiseases): string[] {
  return [disease, ...(furtherDiseases ?? [])].flatMap((each) => relatedIdOrNull(each) ?? [])
}

/** These diseases, and those one step below them and above. */
async function diseasesAround(req: PayloadRequest, ids: readonly string[]): Promise<Placed[]> {
  if (ids.length === 0) return []
  const found = async (field: 'id' | 'parent', among: readonly string[]): Promise<Placed[]> => {
    const { docs } = await req.payload.find({
      collection: 'diseases',
      where: { [field]: { in: among } },
      select: { orphaCode: true, parent: true },
      limit: 100,
      depth: 0,
      overrideAccess: false,
      req,
    })
    return docs
  }
  const own = await found('id', ids)
  const above = own.flatMap(({ parent }) => relatedIdOrNull(parent) ?? [])
  return [...own, ...(await found('parent', ids)), ...(await found('id', above))]
}

/** The codes of the diseases themselves; of what is more specific; of what is more general. */
function codesAround(around: readonly Placed[], patient: WithDiseases): string[][] {
  const ids = new Set(diseasesOf(patient))
  const isOwn = ({ id }: Placed) => ids.has(id)
  const isBelow = ({ parent }: Placed) => ids.has(relatedIdOrNull(parent) ?? '')
  const codes = (which: (disease: Placed) => boolean) =>
    around.filter(which).map(({ orphaCode }) => orphaCode)
  return [
    codes(isOwn),
    codes((each) => !isOwn(each) && isBelow(each)),
    codes((each) => !isOwn(each) && !isBelow(each)),
  ]
}
