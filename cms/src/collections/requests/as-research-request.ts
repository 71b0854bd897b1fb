import type { ResearchRequest } from '@share4rare/schemas'

import type { Request } from '../../generated/payload-types.ts'

/** A request as its author sees it: no votes, no decisions of owners. */
export function asResearchRequest(request: Request, release: string | null): ResearchRequest {
  const { id, title, purpose, state, submittedAt, callEndsAt } = request
  return { id, title, purpose, state, submittedAt, callEndsAt: callEndsAt ?? null, release }
}
