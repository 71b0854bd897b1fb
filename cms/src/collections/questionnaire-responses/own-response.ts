import type { PayloadRequest } from 'payload'

import type { QuestionnaireResponse } from '../../generated/payload-types.ts'

/** One of the member's own responses, or null: somebody else's looks the same as none. */
export async function ownResponse(
  id: string,
  req: PayloadRequest,
): Promise<QuestionnaireResponse | null> {
  return req.payload.findByID({
    collection: 'questionnaire-responses',
    id,
    depth: 0,
    disableErrors: true,
    overrideAccess: false,
    req,
  })
}
