import type { CollectionBeforeChangeHook } from 'payload'

import type { Member } from '../../generated/payload-types.ts'
import { changesAddress } from './tell-of-another-address.ts'

/**
 * Where staff change an address, somebody lost it or somebody took it: every session ends with the same change. It runs
 * after leave-sessions-alone.ts, which has locked the account and would write the sessions back.
 */
export const endSessionsOfAnotherAddress: CollectionBeforeChangeHook<Member> = ({
  data,
  originalDoc,
  req,
}) => (changesAddress(req, originalDoc, data) ? { ...data, sessions: [] } : data)
