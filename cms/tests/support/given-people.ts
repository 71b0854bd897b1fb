import { createLocalReq } from 'payload'

import { persona, requestAs, type PersonaName } from './personas.ts'
import { startedCms } from './started-cms.ts'

/** A patient of a member, validated unless it is said otherwise. Answers with the patient's id. */
export async function givenAPatient(
  owner: PersonaName,
  more: {
    disease?: string
    relationship?: 'ward'
    diagnosis?: 'confirmed' | 'undiagnosed'
    diseaseInOwnWords?: string
    validation?: 'not-started' | 'submitted' | 'refused'
    symptoms?: { hpoId: string; label: string }[]
  } = {},
): Promise<string> {
  const { payload } = await startedCms()
  const { id } = await persona(owner)
  const about = { relationship: 'self', birthDate: '1990-01-01', sex: 'female' } as const
  const patient = await payload.create({
    collection: 'patients',
    data: { owner: id, name: 'Ada Example', validation: 'validated', ...about, ...more },
    depth: 0,
    overrideAccess: true, // a patient whom the staff have looked at already
    req: await createLocalReq({}, payload),
  })
  return patient.id
}

/** All that a member tells of a patient who is themselves, as the site sends it. */
export function aPatient(more: object = {}): object {
  return {
    ...{ name: 'Ada Example', relationship: 'self', birthDate: '1990-01-01', sex: 'female' },
    ...{ country: 'ES', diagnosis: 'undiagnosed', disease: null, furtherDiseases: [] },
    ...{ diseaseInOwnWords: '', inRegistry: 'unknown', registryName: '' },
    ...{ inOrganisation: 'unknown', ...more },
  }
}

/** A disease, or a group of them, with an ORPHA code. Answers with its id. */
export async function givenADisease(
  orphaCode: string,
  more: { parent?: string; level?: 'group' } = {},
): Promise<string> {
  const req = await requestAs('author')
  const disease = await req.payload.create({
    collection: 'diseases',
    data: { name: `Example ${orphaCode}`, orphaCode, level: 'disorder', ...more },
    depth: 0,
    overrideAccess: false,
    req,
  })
  return disease.id
}
