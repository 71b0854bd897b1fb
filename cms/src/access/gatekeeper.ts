import { mostDocumentBytes } from '@share4rare/schemas'

import { readCapped } from '../documents/read-capped.ts'
import { problemResponse } from '../endpoints/endpoint.ts'
import { forgetMembersInCookie, isFromElsewhere } from './panel-cookie.ts'

type Door<Context> = (request: Request, context: Context) => Promise<Response>

/** A door of the API behind its gatekeeper: what Payload would answer with an error of its own never reaches it. */
export function kept<Context>(door: Door<Context>): Door<Context> {
  return async (request, context) => {
    const { pathname } = new URL(request.url)
    if (leadsNowhere(pathname)) return problemResponse([{ code: 'not-found' }])
    if (isFromElsewhere(request)) return problemResponse([{ code: 'not-permitted' }])
    if (isTooLarge(request)) return problemResponse([{ code: 'document-too-large' }])
    const isReadable =
      overridesAsThePanelDoes(request) &&
      (await asksByFields(request)) &&
      (await saysSomething(request)) &&
      (await holdsADocument(request))
    if (!isReadable) return problemResponse([{ code: 'input-invalid' }])
    forgetMembersInCookie(request)
    const response = await door(request, context)
    if (namesIn(pathname)[2] === 'members') response.headers.delete('set-cookie') // it is the panel's
    return response
  }
}

/**
 * PostgreSQL keeps no NUL in a text, so nothing has such a name. What every object of the language holds, Payload
 * takes for a collection. Its pictures for links are drawn for anybody, with any words.
 */
function leadsNowhere(pathname: string): boolean {
  const [, , first = ''] = namesIn(pathname)
  return pathname.includes('%00') || first in {} || first === 'og'
}

/** The names in a path, however they are written. What cannot be read is left as it is: nothing has such a name. */
function namesIn(pathname: string): readonly string[] {
  try {
    return decodeURIComponent(pathname).split('/')
  } catch {
    return pathname.split('/')
  }
}

const longQuestion = 'application/x-www-form-urlencoded'

/** The panel sends its long queries as forms. Any other body of such a request Payload reads without a net. */
function overridesAsThePanelDoes({ headers }: Request): boolean {
  const overrides = ['x-payload-http-method-override', 'x-http-method-override']
  return (
    headers.get('content-type') === longQuestion || !overrides.some((name) => headers.has(name))
  )
}

/** A filter as one text is read as JSON, without a net either. Nobody of ours sends one. */
async function asksByFields(request: Request): Promise<boolean> {
  if (new URL(request.url).searchParams.has('where')) return false
  if (request.headers.get('content-type') !== longQuestion) return true
  return !new URLSearchParams(await request.clone().text()).has('where')
}

/** The largest that anybody sends is a document, which its door reads no further either; with a form around it. */
function isTooLarge({ headers }: Request): boolean {
  return Number(headers.get('content-length') ?? 0) > mostDocumentBytes + 256 * 1024
}

/** JSON that is no object, such as a number, Payload takes for a document. Doors of ours read bodies by themselves. */
async function saysSomething(request: Request): Promise<boolean> {
  if (!writesDocuments(request) || request.headers.has('x-payload-http-method-override'))
    return true
  const type = request.headers.get('content-type') ?? ''
  if (type.includes('multipart/')) return true // holdsADocument looks at it
  if (!type.includes('application/json')) return false
  const sent = await readCapped(request.clone(), mostDocumentBytes)
  if (!sent.ok) return false
  try {
    const said: unknown = JSON.parse(new TextDecoder().decode(sent.value))
    return typeof said === 'object' && said !== null
  } catch {
    return false // Half a message: the answer says so.
  }
}

/** Payload's own operations: `POST /api/COLLECTION`, and `PATCH` of that or of one document. */
function writesDocuments({ method, url }: Request): boolean {
  const depth = new URL(url).pathname.split('/').filter(Boolean).length
  return method === 'POST' ? depth === 2 : method === 'PATCH' && depth <= 3
}

/** The panel sends documents as JSON in a field of a form. */
async function holdsADocument(request: Request): Promise<boolean> {
  if (!request.headers.get('content-type')?.includes('multipart/')) return true
  try {
    const document = (await request.clone().formData()).get('_payload')
    return typeof document !== 'string' || Boolean(JSON.parse(document))
  } catch {
    return false // Neither a form nor a document: the answer says so.
  }
}
