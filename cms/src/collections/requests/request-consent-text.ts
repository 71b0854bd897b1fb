import type { Request } from '../../generated/payload-types.ts'
import { relatedId } from '../related-id.ts'

/** The version of the question that owners answer when they decide about one request. */
export const requestConsentVersion = 'request-1'

/** What an owner agrees to with a yes to one request: the researcher's own words, and which answers. It never changes. */
export function requestConsentText(request: Request) {
  const { id, title, purpose, team, consentTextVersion, items } = request
  const questionnaireVersion = relatedId(request.version)
  return {
    version: consentTextVersion,
    ...{ request: id, title, purpose, team, questionnaireVersion, items },
  }
}
