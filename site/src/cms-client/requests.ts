import {
  catalogueSchema,
  done,
  researchRequestSchema,
  researchRequestsSchema,
  type Catalogue,
  type Locale,
  type ResearchRequest,
  type Result,
  type SubmitRequest,
} from '@share4rare/schemas'

import { ask, reach } from './ask.ts'

/** What researchers may choose from. */
export function requestCatalogue(token: string, locale: Locale): Promise<Result<Catalogue>> {
  return ask({ path: `/requests/catalogue?locale=${locale}`, token, expect: catalogueSchema })
}

/** Sends a new request. */
export function submitRequest(
  token: string,
  body: SubmitRequest,
): Promise<Result<ResearchRequest>> {
  const path = '/requests/submit'
  return ask({ path, method: 'POST', token, body, expect: researchRequestSchema })
}

/** The member's own requests. */
export async function ownRequests(token: string): Promise<Result<readonly ResearchRequest[]>> {
  const answer = await ask({ path: '/requests/mine', token, expect: researchRequestsSchema })
  return answer.ok ? done(answer.value.requests) : answer
}

/** One of the member's own requests; what it asks for is told in this language. */
export function ownRequest(
  token: string,
  id: string,
  locale: Locale,
): Promise<Result<ResearchRequest>> {
  const path = `/requests/mine/${encodeURIComponent(id)}?locale=${locale}`
  return ask({ path, token, expect: researchRequestSchema })
}

/** The files of a release. */
export type ReleaseFile = 'figures.csv' | 'manifest.json'

/** A file of a release as the CMS hands it to the request's author; null where the CMS cannot be reached. */
export function releaseFile(
  token: string,
  release: string,
  file: ReleaseFile,
): Promise<Response | null> {
  return reach({ path: `/releases/${encodeURIComponent(release)}/${file}`, token })
}
