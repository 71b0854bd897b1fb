import { createLocalReq } from 'payload'

import { rowsOf, yearsAgo } from './newcomers.ts'
import { persona } from './personas.ts'
import { startedCms } from './started-cms.ts'

/** A validated child of the caregiver. Answers with its id. */
export async function givenAChild(birthDate: string): Promise<string> {
  const { payload } = await startedCms()
  const { id: owner } = await persona('caregiver')
  const { id } = await payload.create({
    collection: 'patients',
    data: {
      ...{ owner, name: 'Mia Example', relationship: 'child', birthDate, sex: 'female' },
      validation: 'validated',
    },
    depth: 0,
    overrideAccess: true, // a child whom the staff have looked at
    req: await createLocalReq({}, payload),
  })
  return id
}

/** The child has its 18th birthday today. */
export const comeOfAge = async (patient: string) =>
  rowsOf(
    `UPDATE patients SET birth_date = '${yearsAgo(18, 0)}' WHERE id = '${patient}' RETURNING id`,
  )
