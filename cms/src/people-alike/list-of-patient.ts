import { sql, type SQL } from '@payloadcms/db-postgres/drizzle'
import { alikeLimits, type AlikeEmptyFor, type AlikeGroup } from '@share4rare/schemas'
import type { PayloadRequest } from 'payload'

import { connectionOf } from '../endpoints/transaction-of.ts'
import { isBetweenFriendsSql, isFoundSql } from './is-found-sql.ts'

/** A list as it stands for a patient. */
export interface StandingList {
  readonly madeAt: string
  /** The mark of what was recorded of the patient when it was made. */
  readonly recorded: string
  readonly emptyFor: AlikeEmptyFor | null
  /** HPO ids. */
  readonly weighsMost: readonly string[]
}

/** The list of a patient, without the people in it; null while there is none. */
export async function listOfPatient(
  req: PayloadRequest,
  patient: string,
): Promise<StandingList | null> {
  const { rows } = await connectionOf(req).execute<StandingList & Record<string, unknown>>(sql`
    SELECT to_char(made_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "madeAt",
      recorded, empty_for AS "emptyFor", weighs_most AS "weighsMost"
    FROM people_alike_lists WHERE patient_id = ${patient}`)
  return rows[0] ?? null
}

/** The members in a patient's list who may be shown at this moment, the nearest first, ten at most. */
export async function peopleInList(req: PayloadRequest, patient: string): Promise<string[]> {
  const { rows } = await connectionOf(req).execute<{ id: string }>(sql`
    SELECT member.id FROM people_alike listed
    JOIN members member ON member.id = listed.member_id
    JOIN patients patient ON patient.id = listed.shown_patient_id AND patient.owner_id = member.id
    JOIN patients viewed ON viewed.id = listed.patient_id AND viewed.owner_id <> member.id
    WHERE listed.patient_id = ${patient} AND ${await isFoundSql(req)}
      AND ${isBetweenFriendsSql(sql`viewed.owner_id`, sql`member.id`)}
    ORDER BY listed.place LIMIT ${alikeLimits.people}`)
  return rows.map(({ id }) => id)
}

/** The groups nearest to a patient, the nearest first, as a map shows them. */
export async function groupsOnMap(req: PayloadRequest, patient: string): Promise<AlikeGroup[]> {
  const { rows } = await connectionOf(req).execute<AlikeGroup & Record<string, unknown>>(sql`
    SELECT (placed.part ->> 'nearness')::float8 AS nearness, ${shownPeopleSql} AS people, systems
    FROM people_alike_lists list
    CROSS JOIN jsonb_array_elements(list.groups) WITH ORDINALITY AS placed (part, nth)
    JOIN neighbourhoods neighbourhood ON neighbourhood.number = (placed.part ->> 'number')::int
    WHERE list.patient_id = ${patient} ORDER BY placed.nth`)
  return rows
}

/** How many people a neighbourhood is said to have: in fives and at least ten, as of when its vector was made. */
export const shownPeopleSql: SQL = sql`greatest(10, neighbourhood.people / 5 * 5)`
