import { createHmac } from 'node:crypto'

import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { ownKey } from '../access/own-key.ts'
import { connectionOf, transactionOf } from '../endpoints/transaction-of.ts'
import { stepOf } from './one-time-code.ts'
import { hashOfRecoveryCode, newRecoveryCodes } from './recovery-code.ts'
import { sealed, unsealed } from './sealed-secret.ts'

/** A code that is right: of an app, at one step of time, or for recovery. Neither is used up yet. */
export type RightCode = { readonly step: number } | { readonly recovery: string }

/** Nobody's account: to look as long for it as for somebody's. */
export const nobody = '00000000-0000-0000-0000-000000000000'

const nobodys = Buffer.alloc(20)

/** Whether this is a right code of an account. It takes as long where there is no account, or no second factor. */
export async function rightCode(
  req: PayloadRequest,
  account: string,
  code: string,
): Promise<RightCode | null> {
  const { secret: platformSecret } = req.payload
  const recovery = hashOfRecoveryCode(code, account, platformSecret)
  const { rows } = await connectionOf(req).execute(sql`
    SELECT secret, EXISTS (SELECT FROM recovery_codes WHERE staff_id = ${account} AND hash = ${recovery}) AS recovers
    FROM second_factors WHERE staff_id = ${account}`)
  const [kept] = keptSchema.parse(rows)
  const step = stepOf(kept ? unsealed(kept.secret, account, platformSecret) : nobodys, code.trim())
  if (!kept) return null
  if (kept.recovers) return { recovery }
  return step === null ? null : { step }
}

const keptSchema = z.array(z.object({ secret: z.string(), recovers: z.boolean() }))

/** Uses a right code up, in the transaction of the request: of all who bring it, at once or later, one succeeds. */
export async function useUp(
  req: PayloadRequest,
  account: string,
  code: RightCode,
): Promise<boolean> {
  const { rows } = await transactionOf(req).execute(
    'step' in code
      ? sql`UPDATE second_factors SET last_step = ${code.step}
            WHERE staff_id = ${account} AND last_step < ${code.step} RETURNING staff_id`
      : sql`DELETE FROM recovery_codes
            WHERE staff_id = ${account} AND hash = ${code.recovery} RETURNING staff_id`,
  )
  return rows.length === 1
}

/** Whether an account has a second factor. */
export async function hasSecondFactor(req: PayloadRequest, account: string): Promise<boolean> {
  const { rows } = await connectionOf(req).execute(
    sql`SELECT staff_id FROM second_factors WHERE staff_id = ${account}`,
  )
  return rows.length === 1
}

/** The secret that a link stands for. The link shows the same one as often as it is opened, and nothing is kept. */
export function secretOfLink({ payload }: PayloadRequest, link: string): Buffer {
  return createHmac('sha256', ownKey(payload.secret, 'enrolment'))
    .update(link)
    .digest()
    .subarray(0, 20)
}

/** A second factor that somebody has proved to have: its secret, and the step of the code that they gave. */
export interface ProvedFactor {
  readonly secret: Buffer
  readonly step: number
}

/** Keeps a second factor instead of what was there, in the transaction of the request. */
export async function keepSecondFactor(
  req: PayloadRequest,
  account: string,
  { secret, step }: ProvedFactor,
): Promise<void> {
  const kept = sealed(secret, account, req.payload.secret)
  await transactionOf(req).execute(sql`
    INSERT INTO second_factors (staff_id, secret, last_step) VALUES (${account}, ${kept}, ${step})
    ON CONFLICT (staff_id) DO UPDATE SET secret = ${kept}, last_step = ${step}, created_at = now()`)
}

/** Gives an account ten new recovery codes; the ones before are worthless. They are told here, and never again. */
export async function renewRecoveryCodes(
  req: PayloadRequest,
  account: string,
): Promise<readonly string[]> {
  const codes = newRecoveryCodes()
  const rows = codes.map(
    (code) => sql`(${account}, ${hashOfRecoveryCode(code, account, req.payload.secret)})`,
  )
  const connection = transactionOf(req)
  await connection.execute(sql`DELETE FROM recovery_codes WHERE staff_id = ${account}`)
  await connection.execute(
    sql`INSERT INTO recovery_codes (staff_id, hash) VALUES ${sql.join(rows, sql`, `)}`,
  )
  return codes
}

/** Takes the second factor of an account away, with its recovery codes. Whether there was one. */
export async function removeSecondFactor(req: PayloadRequest, account: string): Promise<boolean> {
  const connection = transactionOf(req)
  await connection.execute(sql`DELETE FROM recovery_codes WHERE staff_id = ${account}`)
  const { rows } = await connection.execute(
    sql`DELETE FROM second_factors WHERE staff_id = ${account} RETURNING staff_id`,
  )
  return rows.length === 1
}
