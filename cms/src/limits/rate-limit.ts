import { createHmac } from 'node:crypto'

import { refused } from '@share4rare/schemas'
import type { PayloadRequest } from 'payload'
import {
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRes,
  type RateLimiterAbstract,
} from 'rate-limiter-flexible'

import { ownKey } from '../access/own-key.ts'

const minute = 60
const hour = 60 * minute

/**
 * How often somebody may do what robots do. Counted in the database, so that all processes count together, unless it
 * says otherwise. Nothing that strangers can do is counted by account alone: by that, they could lock somebody out.
 */
const limits = {
  'sign-in by account and address': { points: 10, duration: 15 * minute },
  'sign-in by address': { points: 60, duration: 15 * minute },
  'registration by address': { points: 120, duration: hour },
  // Beyond this nobody is refused: the mail comes later.
  'registration without proof by address': { points: 8, duration: hour },
  'reset by address': { points: 60, duration: hour },
  'panel link by address': { points: 20, duration: hour },
  // Of each kind of link on its own. Beyond a day's there is still one before the last one has lost its worth.
  'same link to an address, once a minute': { points: 1, duration: minute },
  'links to an address, a day': { points: 6, duration: 24 * hour },
  'link of a day to an address, beyond': { points: 1, duration: 12 * hour },
  'link of an hour to an address, beyond': { points: 1, duration: 50 * minute },
  'mail without use to an address, a day': { points: 3, duration: 24 * hour },
  'invitation, once a minute': { points: 1, duration: minute },
  'invitations to an address, a day': { points: 6, duration: 24 * hour },
  'invitations by member': { points: 10, duration: 24 * hour },
  'one puzzle': { points: 1, duration: 30 * minute },
  // Counted after a right password only: whoever lacks it locks nobody out.
  'code by account': { points: 10, duration: 15 * minute },
  'token by address': { points: 120, duration: 15 * minute },
  'correction requests by account': { points: 20, duration: 24 * hour },
  'contact by address': { points: 20, duration: hour },
  'contact without proof by address': { points: 5, duration: hour },
  'contact to an address, a day': { points: 1, duration: 24 * hour },
  'own words by account': { points: 100, duration: 24 * hour },
  'downloads by account': { points: 30, duration: hour },
  // Three a second all the time: typing fast takes less. It guards the processor, of which each process has its own.
  'looks at symptoms by account': { points: 900, duration: 5 * minute, isOfProcess: true },
  'missed symptoms by account': { points: 60, duration: hour },
  'pictures by account': { points: 20, duration: hour },
} as const

/** What is counted. */
export type Limit = keyof typeof limits

/** Counts one more. Whether it is still within the limit. */
export async function count(req: PayloadRequest, limit: Limit, whom: string): Promise<boolean> {
  try {
    await limiterOf(req, limit).consume(keyOf(req, whom))
    return true
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return false
    throw refusal
  }
}

/** The refusal of what was once too much: it says how long to wait. */
export function tooMany(limit: Limit) {
  const { duration } = limits[limit]
  if (duration <= 15 * minute) return refused({ code: 'too-many-tries' })
  return refused({ code: duration <= hour ? 'too-many-this-hour' : 'too-many-today' })
}

/** Takes one back that was counted: it was no wrong try. */
export async function giveBack(req: PayloadRequest, limit: Limit, whom: string): Promise<void> {
  await limiterOf(req, limit).reward(keyOf(req, whom))
}

/** Forgets what was counted, as after a right password. */
export async function forget(req: PayloadRequest, limit: Limit, whom: string): Promise<void> {
  await limiterOf(req, limit).delete(keyOf(req, whom))
}

/** What is counted stays counted, whatever becomes of the request: it asks for a connection of its own. */
function limiterOf({ payload, transactionID }: PayloadRequest, limit: Limit): RateLimiterAbstract {
  if (transactionID) throw new Error('limits are counted outside of transactions')
  const pool = payload.db.pool
  const known = limiters.get(pool) ?? new Map<Limit, RateLimiterAbstract>()
  limiters.set(pool, known)
  const limiter = known.get(limit) ?? newLimiter(pool, limit)
  known.set(limit, limiter)
  return limiter
}

const limiters = new WeakMap<object, Map<Limit, RateLimiterAbstract>>()

function newLimiter(storeClient: object, limit: Limit): RateLimiterAbstract {
  const { points, duration, ...kind } = limits[limit]
  const settings = { keyPrefix: limit, points, duration }
  if ('isOfProcess' in kind) return new RateLimiterMemory(settings)
  const table = { tableName: 'rate_limits', tableCreated: true, storeType: 'pool' }
  return new RateLimiterPostgres({ storeClient, ...table, ...settings })
}

/** Addresses are kept as keyed hashes: the table tells nobody who was here. */
function keyOf({ payload }: PayloadRequest, whom: string): string {
  return createHmac('sha256', ownKey(payload.secret, 'rate limits'))
    .update(whom.toLowerCase())
    .digest('base64url')
}
