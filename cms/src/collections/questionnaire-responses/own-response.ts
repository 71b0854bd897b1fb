import type { PayloadRequest } from 'payload'

import type { QuestionnaireResponse } from '../../generated/payload-types.ts'

/** One of the member's own responses, or null: somebody else's looks the same as none. */
export async function ownResponse(
  id: string,
  req: PayloadRequest,
): Promise<QuestionnaireResponse | null> {
  const { docs } = await req.payload.find({
    collection: 'questionnaire-responses',
    where: { id: { equals: id } },
    limit: 1,
    depth: 0,
    overrideAccess: false,
    req,
  })
  return docs[0] ?? null
}
