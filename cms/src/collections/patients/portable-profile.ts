import { ageOn, type DiagnosedDisease, type PortableProfile } from '@share4rare/schemas'
import type { PayloadRequest } from 'payload'

import type { Patient } from '../../generated/payload-types.ts'
import { featuresOf } from '../../symptoms/features-of.ts'
import { relatedId } from '../related-id.ts'

/** What may leave the record with a patient's profile, as it stands on a day. */
export async function portableProfile(
  req: PayloadRequest,
  patient: Patient,
  day: string,
): Promise<PortableProfile> {
  const main = await diseasesNamed(req, [patient.disease])
  const further = await diseasesNamed(req, patient.furtherDiseases ?? [])
  const isConfirmed = (patient.diagnosis ?? 'confirmed') === 'confirmed'
  return {
    sex: patient.sex,
    age: ageOn(day, patient.birthDate.slice(0, 10)),
    diseases: isConfirmed ? [...main, ...further] : further,
    suspected: isConfirmed ? [] : main,
    features: await featuresOf(req, patient),
  }
}

/** Diseases that Orphanet has a code for, by their English names, in the order in which they were told. */
async function diseasesNamed(
  req: PayloadRequest,
  told: readonly (Patient['disease'] | undefined)[],
): Promise<DiagnosedDisease[]> {
  const ids = told.filter((each) => each !== null && each !== undefined).map(relatedId)
  if (ids.length === 0) return []
  const { docs } = await req.payload.find({
    collection: 'diseases',
    where: { id: { in: ids } },
    select: { name: true, orphaCode: true },
    locale: 'en',
    pagination: false,
    depth: 0,
    overrideAccess: false,
    req,
  })
  const named = new Map(docs.map((each) => [each.id, each]))
  return ids.flatMap((id) => {
    const { orphaCode = '', name = '' } = named.get(id) ?? {}
    return /^ORPHA:\d{1,7}$/.test(orphaCode) ? [{ orphaCode, name }] : []
  })
}
