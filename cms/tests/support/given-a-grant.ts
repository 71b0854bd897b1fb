import { randomUUID } from 'node:crypto'

import { createLocalReq } from 'payload'

import { persona } from './personas.ts'
import { startedCms } from './started-cms.ts'

/** The grant of the caregiver. */
export const theGrant = '00000000-0000-4000-8000-000000000001'

/** A grant of this member about a patient, which the partner holds. */
export async function givenAGrant(
  granter: 'caregiver' | 'patient',
  patient: string,
): Promise<void> {
  const { payload } = await startedCms()
  const [from, to] = [(await persona(granter)).id, (await persona('partner')).id]
  const grant = granter === 'caregiver' ? theGrant : randomUUID()
  for (const event of ['granted', 'accepted'] as const)
    await payload.create({
      collection: 'partner-grants',
      data: {
        ...{ grant, event, granter: from, patient, partner: to },
        at: new Date().toISOString(),
      },
      depth: 0,
      overrideAccess: true, // what happened before
      req: await createLocalReq({}, payload),
    })
}
