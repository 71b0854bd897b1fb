import { createHash, createHmac, randomUUID } from 'node:crypto'

import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { ownKey } from '../access/own-key.ts'
import { connectionOf, takeTurns, transactionOf } from '../endpoints/transaction-of.ts'

const hour = 3600

/** How long each kind of link holds, in seconds. */
const lifetimes = {
  confirmation: 24 * hour,
  reset: hour,
  invitation: 14 * 24 * hour,
  'panel-invitation': 14 * 24 * hour,
  'panel-reset': hour,
  'panel-device': hour / 4,
} as const

export type TokenPurpose = keyof typeof lifetimes

/** What a link stands for: whom it was sent to, and what is to happen when it is used. */
export interface TokenWanted {
  readonly purpose: TokenPurpose
  readonly email: string
  readonly details: Readonly<Record<string, unknown>>
  /** How much later than now its time begins, in seconds: the mail that brings it waits. */
  readonly later?: number
}

/** Notes a new link, in the transaction of the request; gives its id, from which alone its text is worked out. */
export async function issueToken(
  req: PayloadRequest,
  { purpose, email, details, later = 0 }: TokenWanted,
): Promise<string> {
  const id = randomUUID()
  const hash = hashOf(tokenText(req, id))
  await transactionOf(req).execute(sql`
    INSERT INTO one_time_tokens (id, purpose, hash, email, details, expires_at)
    VALUES (${id}, ${purpose}, ${hash}, ${email}, ${JSON.stringify(details)}::jsonb,
      now() + make_interval(secs => ${lifetimes[purpose] + later}))`)
  return id
}

/**
 * The 256 bits that go out by mail. They are worked out from the id with a key that is not in the database: a mail
 * that is sent a second time has the same link, and nobody finds it in the record.
 */
export function tokenText({ payload }: PayloadRequest, id: string): string {
  return createHmac('sha256', ownKey(payload.secret, 'one-time tokens'))
    .update(id)
    .digest('base64url')
}

const foundSchema = z.object({
  id: z.string(),
  purpose: z.enum([
    ...['confirmation', 'reset', 'invitation'],
    ...['panel-invitation', 'panel-reset', 'panel-device'],
  ] as const),
  email: z.string(),
  details: z.record(z.string(), z.unknown()),
})

/** A link that was found, and may be used. */
export type FoundToken = Readonly<z.infer<typeof foundSchema>>

/**
 * Uses a link up: of all who try, at once or later, one gets it. Null for a spent, expired or unknown one. The links
 * of one address are used one after the other: two at once would wait for each other. Of what it told, the id of a
 * grant alone stays, by which the same answer is known again.
 */
export async function redeemToken(
  req: PayloadRequest,
  token: string,
  purpose: TokenPurpose,
): Promise<FoundToken | null> {
  const holds = await lookUpToken(req, token)
  if (!holds) return null
  await takeTurns(req, `links ${holds.email}`)
  const { rows } = await transactionOf(req).execute(sql`
    UPDATE one_time_tokens SET used_at = now(),
      details = jsonb_strip_nulls(jsonb_build_object('grant', details -> 'grant'))
    FROM (SELECT id AS found, details AS kept FROM one_time_tokens WHERE hash = ${hashOf(token)} FOR UPDATE) AS before
    WHERE id = found AND purpose = ${purpose} AND used_at IS NULL AND expires_at > now()
    RETURNING id, purpose, email, kept AS details`)
  return foundSchema.nullable().parse(rows[0] ?? null)
}

/** Whether there is a link of a confirmation to this address that holds: then it says from now on what is told now. */
export async function tellAnew(
  req: PayloadRequest,
  token: string,
  { email, details }: Pick<TokenWanted, 'email' | 'details'>,
): Promise<boolean> {
  const { rows } = await connectionOf(req).execute(sql`
    UPDATE one_time_tokens SET details = ${JSON.stringify(details)}::jsonb
    WHERE hash = ${hashOf(token)} AND purpose = 'confirmation' AND email = ${email}
      AND used_at IS NULL AND expires_at > now() RETURNING id`)
  return rows.length > 0
}

/** The address of somebody who confirmed it by this link not long ago, and has an account since; null otherwise. */
export async function confirmedBy(req: PayloadRequest, token: string): Promise<string | null> {
  const { rows } = await connectionOf(req).execute(sql`
    SELECT email FROM one_time_tokens JOIN members USING (email)
    WHERE one_time_tokens.hash = ${hashOf(token)} AND purpose = 'confirmation' AND used_at IS NOT NULL`)
  return rows[0] ? String(rows[0]['email']) : null
}

/** The address and the grant of an invitation that was answered not long ago; null otherwise. */
export async function answeredInvitation(
  req: PayloadRequest,
  token: string,
): Promise<Readonly<z.infer<typeof answeredSchema>> | null> {
  const { rows } = await connectionOf(req).execute(sql`
    SELECT email, details ->> 'grant' AS grant FROM one_time_tokens
    WHERE hash = ${hashOf(token)} AND purpose = 'invitation' AND details ? 'grant' AND used_at IS NOT NULL`)
  return answeredSchema.nullable().parse(rows[0] ?? null)
}

const answeredSchema = z.object({ email: z.string(), grant: z.string() })

/** Looks whether a link still holds, and leaves it as it is. */
export async function lookUpToken(req: PayloadRequest, token: string): Promise<FoundToken | null> {
  const { rows } = await connectionOf(req).execute(sql`
    SELECT id, purpose, email, details FROM one_time_tokens
    WHERE hash = ${hashOf(token)} AND used_at IS NULL AND expires_at > now()`)
  return foundSchema.nullable().parse(rows[0] ?? null)
}

/** Makes every other link of the same kind to this address worthless. */
export async function spendOthers(
  req: PayloadRequest,
  { purpose, email }: Pick<FoundToken, 'purpose' | 'email'>,
): Promise<void> {
  await transactionOf(req).execute(sql`
    UPDATE one_time_tokens SET used_at = now(), details = '{}'::jsonb
    WHERE purpose = ${purpose} AND email = ${email} AND used_at IS NULL`)
}

/** Makes one link worthless, by its id: nobody will ever read the mail that brings it. */
export async function spendToken(req: PayloadRequest, id: string): Promise<void> {
  await transactionOf(req).execute(sql`
    UPDATE one_time_tokens SET used_at = now(), details = '{}'::jsonb
    WHERE id = ${id} AND used_at IS NULL`)
}

/** The invitations that still hold, by something that their details say: a grant's id, or a patient's. */
export async function openTokensAbout(
  req: PayloadRequest,
  detail: 'grant' | 'patient',
  id: string,
): Promise<FoundToken[]> {
  const { rows } = await connectionOf(req).execute(sql`
    SELECT id, purpose, email, details FROM one_time_tokens
    WHERE purpose = 'invitation' AND details ->> ${detail} = ${id}
      AND used_at IS NULL AND expires_at > now()`)
  return z.array(foundSchema).parse(rows)
}

/** Makes the invitations worthless whose details say so. */
export async function spendTokensAbout(
  req: PayloadRequest,
  detail: 'grant' | 'patient',
  id: string,
): Promise<void> {
  await transactionOf(req).execute(sql`
    UPDATE one_time_tokens SET used_at = now(), details = '{}'::jsonb
    WHERE purpose = 'invitation' AND details ->> ${detail} = ${id} AND used_at IS NULL`)
}

/** Removes links that nobody can use any more, with what they told. */
export async function forgetOldTokens(req: PayloadRequest): Promise<void> {
  await connectionOf(req).execute(
    sql`DELETE FROM one_time_tokens WHERE expires_at < now() OR used_at < now() - interval '1 day'`,
  )
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
