import type { IncomingMessage } from 'node:http'

import { mostDocumentBytes } from '@share4rare/schemas'

import type { Step } from './step.ts'

/** What forms and answers may weigh; and the three documents that a validation needs, with the form around them. */
const mostBytes = 256 * 1024
const mostWithDocument = 3 * mostDocumentBytes + mostBytes
/** A file that is too large is taken and thrown away up to here, so that its sender can be told in a sentence. */
const mostThrownAway = 20 * mostDocumentBytes

const takesDocuments = /^\/(en|es)\/my\/(patients\/[^/]+\/documents|profile\/picture)\/?$/

/**
 * Refuses bodies that are too large before anything of them is kept, and those that do not say how large they are.
 * Browsers show no answer to somebody whose upload was cut off: a large document is let through to nowhere, and its
 * page says why.
 */
export const limitBodies: Step = (request, response, next) => {
  const path = request.url?.split('?')[0] ?? ''
  const verdict = verdictOn(request, request.method === 'POST' && takesDocuments.test(path))
  if (verdict === 'fits') next()
  else if (verdict === 'thrown away') {
    request.resume()
    request.once('end', () => {
      response.writeHead(303, { location: `${path}?refused=document-too-large` })
      response.end()
    })
  } else {
    response.writeHead(verdict, {
      connection: 'close',
      'content-type': 'text/plain; charset=utf-8',
    })
    response.end(
      'This is more than can be sent at once. Es más de lo que se puede enviar de una vez.\n',
    )
  }
}

function verdictOn(request: IncomingMessage, isDocument: boolean): 'fits' | 'thrown away' | number {
  const size = sizeOf(request)
  if (size === null) return 411
  if (size <= (isDocument ? mostWithDocument : mostBytes)) return 'fits'
  return isDocument && size <= mostThrownAway ? 'thrown away' : 413
}

/** How many bytes a body has; null where only its end will tell. */
function sizeOf({ headers }: IncomingMessage): number | null {
  return headers['transfer-encoding'] === undefined ? Number(headers['content-length'] ?? 0) : null
}
