import { randomBytes } from 'node:crypto'

import { NextResponse, type NextRequest } from 'next/server.js'

import { contentPolicy } from './access/content-policy.ts'
import { isOfMember, panelCookie } from './access/panel-token.ts'

/** Gives each page of the panel a nonce of its own: Next puts it on the scripts that it writes into the page. */
export function proxy(request: NextRequest): NextResponse {
  const policy = contentPolicy(randomBytes(16).toString('base64'))
  const headers = new Headers(request.headers)
  headers.set(policyHeader, policy)
  const token = request.cookies.get(panelCookie)?.value
  // Payload would take a member for a user of its pages, as gatekeeper.ts says of its doors.
  if (token !== undefined && isOfMember(token)) headers.delete('cookie')
  const response = NextResponse.next({ request: { headers } })
  response.headers.set(policyHeader, policy)
  return response
}

/** The pages that have scripts. All else has the policy of next.config.mjs, which allows none in a page. */
export const config = { matcher: '/admin/:path*' }

const policyHeader = 'Content-Security-Policy'
