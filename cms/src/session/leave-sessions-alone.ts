import type { CollectionBeforeChangeHook } from 'payload'

/**
 * Whoever changes an account does not write its sessions back: one that ended meanwhile would live again, and one
 * that began would be lost. Sessions are rows of their own, see open-session.ts.
 */
export const leaveSessionsAlone: CollectionBeforeChangeHook = ({ data, operation }) => {
  if (operation === 'update') Reflect.deleteProperty(data, 'sessions')
  return data as unknown
}
