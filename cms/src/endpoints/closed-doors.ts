import type { Endpoint } from 'payload'

import { problemResponse } from './endpoint.ts'

const shut = [
  ['post', '/first-register'],
  ['post', '/forgot-password'],
  ['post', '/reset-password'],
  ['post', '/verify/:id'],
  ['get', '/init'],
  ['post', '/unlock'],
] as const

/**
 * Payload's own doors that have no expiry, no limits or no owner: closed. The first administrator is made by
 * `npm run create-admin`; passwords are set through links of our own; nothing is locked that could be unlocked.
 */
export const closedDoors: Endpoint[] = shut.map(([method, path]) => ({
  method,
  path,
  handler: () => Promise.resolve(problemResponse([{ code: 'not-found' }])),
}))
