import { controllerSchema, missingDetails } from '@share4rare/schemas'
import { createLocalReq, type Payload } from 'payload'

import { peopleOf } from './as-user.ts'
import { staff } from './content/accounts.ts'

/** The name is the real one; all else is visibly invented, so that nobody writes there. */
const invented = {
  name: 'Sant Joan de Déu Research Foundation',
  address: '1 Invented Street, 00000 Exampletown (this is a demonstration)',
  email: 'contact@demo.example',
  protectionOfficer: 'Dana Example, data-protection@demo.example (invented)',
  authority: 'Example Data Protection Authority (invented)',
  ethicsBody: 'Example Ethics Committee (invented)',
  ethicsDate: '2026-01-15',
  ethicsReference: 'EXAMPLE-2026-001',
}

/** Says in the demo who answers for it, in the name of its administrator; what stands there already stays. */
export async function makeController(payload: Payload): Promise<void> {
  const slug = 'controller'
  const said = await payload.findGlobal({
    slug,
    depth: 0,
    overrideAccess: false,
    req: await createLocalReq({}, payload),
  })
  const missing = missingDetails(controllerSchema.parse(said))
  if (missing.length < Object.keys(invented).length) return
  const administrator = staff.find(({ roles }) => roles.includes('administrator'))
  if (!administrator) throw new Error('the demo has no administrator')
  const req = await peopleOf(payload).staff(administrator.email)
  await payload.updateGlobal({ slug, data: invented, depth: 0, overrideAccess: false, req })
}
