import { randomUUID } from 'node:crypto'

import { sql } from '@payloadcms/db-postgres'
import { done } from '@share4rare/schemas'
import { jwtSign, type PayloadRequest } from 'payload'

import { z } from 'zod'

import { inTransaction } from '../endpoints/endpoint.ts'
import { transactionOf } from '../endpoints/transaction-of.ts'
import type { Accounts } from './account.ts'

/** A session that has begun: its token, and until when it holds (seconds since 1970). */
export interface OpenedSession {
  readonly token: string
  readonly exp: number
}

/** What a session hangs on: whose it is, how long it lasts (seconds), and what its id begins with. */
export interface SessionWanted {
  readonly accounts: Accounts
  readonly id: string
  readonly lasts: number
  readonly mark?: string
}

/**
 * Begins a session. It is one more row of the account: of two that begin at once both stay, which writing the
 * whole account back would not give.
 */
export async function openSession(
  req: PayloadRequest,
  { accounts, id, lasts, mark = '' }: SessionWanted,
): Promise<OpenedSession> {
  const sid = mark + randomUUID()
  await inTransaction(req, async () => {
    await addRow(req, { table: `${accounts}_sessions`, account: accounts, id, sid, lasts })
    return done(null)
  })
  const fieldsToSign = { id, collection: accounts, sid }
  return jwtSign({ fieldsToSign, secret: req.payload.secret, tokenExpiration: lasts })
}

interface Row {
  readonly table: string
  readonly account: string
  readonly id: string
  readonly sid: string
  readonly lasts: number
}

async function addRow(req: PayloadRequest, { table, account, id, sid, lasts }: Row) {
  const connection = transactionOf(req)
  const sessions = sql.identifier(table)
  await connection.execute(
    sql`SELECT id FROM ${sql.identifier(account)} WHERE id = ${id} FOR UPDATE`,
  )
  await connection.execute(
    sql`DELETE FROM ${sessions} WHERE _parent_id = ${id} AND expires_at < now()`,
  )
  await connection.execute(sql`
    INSERT INTO ${sessions} (_order, _parent_id, id, created_at, expires_at)
    SELECT COALESCE(max(_order), 0) + 1, ${id}, ${sid}, now(), now() + make_interval(secs => ${lasts})
    FROM ${sessions} WHERE _parent_id = ${id}`)
}

/** The id of the session that somebody comes with. Payload's types do not name it. */
export function sessionOf(user: object): string | undefined {
  return z.object({ _sid: z.string().optional() }).parse(user)._sid
}

/** Which sessions end: one, all but one, or all. */
export interface SessionsToEnd {
  readonly accounts: Accounts
  readonly id: string
  readonly sid?: string | undefined
  readonly except?: string | undefined
}

/** Ends sessions of an account: their tokens are worth nothing from now on. */
export async function endSessions(
  req: PayloadRequest,
  { accounts, id, sid, except }: SessionsToEnd,
): Promise<void> {
  const sessions = sql.identifier(`${accounts}_sessions`)
  const one = sid === undefined ? sql`` : sql` AND id = ${sid}`
  const others = except === undefined ? sql`` : sql` AND id <> ${except}`
  await inTransaction(req, async () => {
    const connection = transactionOf(req)
    await connection.execute(
      sql`SELECT id FROM ${sql.identifier(accounts)} WHERE id = ${id} FOR UPDATE`,
    )
    await connection.execute(sql`DELETE FROM ${sessions} WHERE _parent_id = ${id}${one}${others}`)
    return done(null)
  })
}
