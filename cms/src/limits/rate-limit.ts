import { createHmac } from 'node:crypto'

import type { PayloadRequest } from 'payload'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'

import { ownKey } from '../access/own-key.ts'

const minute = 60
const hour = 60 * minute

/**
 * How often somebody may do what robots do. Counted in the database, so that all processes count together. Nothing
 * that strangers can do is counted by account alone: by that, they could lock somebody out.
 */
const limits = {
  'sign-in by account and address': { points: 10, duration: 15 * minute },
  'sign-in by address': { points: 100, duration: 15 * minute },
  'registration by address': { points: 30, duration: hour },
  'registration without proof by address': { points: 8, duration: hour },
  'mail to an address, once a minute': { points: 1, duration: minute },
  'mail to an address, a day': { points: 6, duration: 24 * hour },
  'invitations by member': { points: 10, duration: 24 * hour },
  'one puzzle': { points: 1, duration: 30 * minute },
  // Counted after a right password only: whoever lacks it locks nobody out.
  'code by account': { points: 10, duration: 15 * minute },
  'token by address': { points: 60, duration: 15 * minute },
  'correction requests by account': { points: 20, duration: 24 * hour },
  'contact by address': { points: 20, duration: hour },
  'contact without proof by address': { points: 5, duration: hour },
  'contact to an address, a day': { points: 1, duration: 24 * hour },
  'downloads by account': { points: 30, duration: hour },
  'pictures by account': { points: 20, duration: hour },
} as const

type Limit = keyof typeof limits

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

/** Whether one more would be within the limit; counts nothing. */
export async function isWithin(req: PayloadRequest, limit: Limit, whom: string): Promise<boolean> {
  const used = await limiterOf(req, limit).get(keyOf(req, whom))
  return used === null || used.consumedPoints < limits[limit].points
}

/** Forgets what was counted, as after a right password. */
export async function forget(req: PayloadRequest, limit: Limit, whom: string): Promise<void> {
  await limiterOf(req, limit).delete(keyOf(req, whom))
}

/** What is counted stays counted, whatever becomes of the request: it asks for a connection of its own. */
function limiterOf({ payload, transactionID }: PayloadRequest, limit: Limit): RateLimiterPostgres {
  if (transactionID) throw new Error('limits are counted outside of transactions')
  const pool = payload.db.pool
  const known = limiters.get(pool) ?? new Map<Limit, RateLimiterPostgres>()
  limiters.set(pool, known)
  const limiter = known.get(limit) ?? new RateLimiterPostgres(settingsOf(pool, limit))
  known.set(limit, limiter)
  return limiter
}

const limiters = new WeakMap<object, Map<Limit, RateLimiterPostgres>>()

function settingsOf(storeClient: object, limit: Limit) {
  const table = { tableName: 'rate_limits', tableCreated: true, storeType: 'pool' }
  return { storeClient, ...table, keyPrefix: limit, ...limits[limit] }
}

/** Addresses are kept as keyed hashes: the table tells nobody who was here. */
function keyOf({ payload }: PayloadRequest, whom: string): string {
  return createHmac('sha256', ownKey(payload.secret, 'rate limits'))
    .update(whom.toLowerCase())
    .digest('base64url')
}
