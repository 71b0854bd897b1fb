import { controllerSchema, missingDetails, type Controller } from '@share4rare/schemas'
import { createLocalReq, type Payload } from 'payload'

/** What administrators have not yet said about who answers for the platform. */
export async function missingIn(payload: Payload): Promise<readonly (keyof Controller)[]> {
  const said = await payload.findGlobal({
    slug: 'controller',
    depth: 0,
    overrideAccess: false,
    req: await createLocalReq({}, payload),
  })
  return missingDetails(controllerSchema.parse(said))
}
