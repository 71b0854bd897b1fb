import { createChallenge, randomInt, verifySolution } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import { done } from '@share4rare/schemas'
import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { ownKey } from '../../access/own-key.ts'
import { count } from '../../limits/rate-limit.ts'
import { endpoint } from '../endpoint.ts'

/** About a second of an old telephone: nothing for somebody who reads, much for who registers a thousand. */
const difficulty = { cost: 2000, from: 300, to: 600 }
const holds = 20 * 60

/** `GET /members/puzzle`: a puzzle that is solved while somebody fills in the form. It needs nobody else's server. */
export const puzzle = endpoint('get', '/puzzle', async (req) =>
  done(
    await createChallenge({
      algorithm: 'PBKDF2/SHA-256',
      cost: difficulty.cost,
      counter: randomInt(difficulty.from, difficulty.to),
      deriveKey,
      expiresAt: new Date(Date.now() + holds * 1000),
      ...secretsOf(req),
    }),
  ),
)

/** Whether a proof is the solution of a puzzle of ours, in time and for the first time. */
export async function isProof(req: PayloadRequest, proof: string | undefined): Promise<boolean> {
  const given = proofSchema.safeParse(proof)
  if (!given.success) return false
  const { challenge, solution } = given.data
  const { verified } = await verifySolution({ challenge, solution, deriveKey, ...secretsOf(req) })
  return verified && count(req, 'one puzzle', challenge.signature)
}

function secretsOf({ payload }: PayloadRequest) {
  const secret = ownKey(payload.secret, 'puzzles').toString('hex')
  return { hmacSignatureSecret: secret, hmacKeySignatureSecret: `${secret} key` }
}

const hex = z.string().regex(/^[0-9a-f]{2,128}$/i)
const parametersSchema = z.object({
  algorithm: z.literal('PBKDF2/SHA-256'),
  nonce: hex,
  salt: hex,
  cost: z.literal(difficulty.cost),
  keyLength: z.int().min(1).max(64),
  keyPrefix: hex,
  keySignature: z.string().max(200),
  expiresAt: z.int(),
})

const proofSchema = z
  .string()
  .max(4000)
  .transform((text, context): unknown => {
    try {
      return JSON.parse(Buffer.from(text, 'base64').toString())
    } catch {
      context.addIssue({ code: 'custom', message: 'not JSON' })
      return z.NEVER
    }
  })
  .pipe(
    z.object({
      challenge: z.object({ parameters: parametersSchema, signature: z.string().max(200) }),
      solution: z.object({
        counter: z
          .int()
          .min(0)
          .max(2 ** 32 - 1),
        derivedKey: hex,
      }),
    }),
  )
