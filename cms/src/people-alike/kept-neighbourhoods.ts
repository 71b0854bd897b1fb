import { sql } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'

import { transactionOf } from '../endpoints/transaction-of.ts'

/** A neighbourhood as it is kept: its vector by names, and how many owners and which parts of the body it had when that was made. */
export interface KeptNeighbourhood {
  readonly number: number
  readonly vector: Readonly<Record<string, number>>
  readonly people: number
  readonly systems: readonly string[]
  /** Ids of owners. */
  readonly stirred: readonly string[]
}

/** Where a patient stands: in a neighbourhood, or waiting for one. */
interface KeptMember {
  readonly patient: string
  readonly owner: string
  readonly number: number | null
  /** The mark of what was recorded when they were put there. */
  readonly recorded: string
}

/** All that is kept of neighbourhoods. */
export interface KeptNeighbourhoods {
  readonly neighbourhoods: readonly KeptNeighbourhood[]
  readonly members: readonly KeptMember[]
  readonly nextNumber: number
}

/** What is to be written, and nothing else. */
export interface NeighbourhoodChanges {
  readonly neighbourhoods: readonly KeptNeighbourhood[]
  readonly gone: readonly number[]
  readonly members: readonly Omit<KeptMember, 'owner'>[]
  /** Ids of patients who are in none any more. */
  readonly left: readonly string[]
  readonly nextNumber: number
}

/** Reads them in the transaction of the request. */
export async function keptNeighbourhoods(req: PayloadRequest): Promise<KeptNeighbourhoods> {
  const database = transactionOf(req)
  const { rows: neighbourhoods } = await database.execute<
    KeptNeighbourhood & Record<string, unknown>
  >(sql`
    SELECT number, vector, people, systems, ARRAY(
      SELECT member_id::text FROM neighbourhood_stirred stirred
      WHERE stirred.number = neighbourhood.number) AS stirred
    FROM neighbourhoods neighbourhood ORDER BY number`)
  const { rows: members } = await database.execute<KeptMember & Record<string, unknown>>(sql`
    SELECT patient.id AS patient, patient.owner_id AS owner, number, recorded
    FROM neighbourhood_members JOIN patients patient ON patient.id = patient_id`)
  const { rows: state } = await database.execute<{ next: number }>(
    sql`SELECT next_number AS next FROM people_alike_state`,
  )
  return { neighbourhoods, members, nextNumber: state[0]?.next ?? 0 }
}

/** Writes what has changed in the transaction of the request. */
export async function keepNeighbourhoods(
  req: PayloadRequest,
  { neighbourhoods, gone, members, left, nextNumber }: NeighbourhoodChanges,
): Promise<void> {
  const database = transactionOf(req)
  await database.execute(sql`
    INSERT INTO people_alike_state (next_number) VALUES (${nextNumber})
    ON CONFLICT (is_only) DO UPDATE SET next_number = excluded.next_number`)
  await database.execute(sql`
    DELETE FROM neighbourhood_members
    WHERE patient_id IN (SELECT id::uuid FROM jsonb_array_elements_text(${JSON.stringify(left)}) AS one (id))`)
  await database.execute(sql`
    INSERT INTO neighbourhoods (number, vector, people, systems)
    SELECT number, vector, people, systems FROM jsonb_to_recordset(${JSON.stringify(neighbourhoods)})
      AS made (number integer, vector jsonb, people integer, systems jsonb)
    ON CONFLICT (number) DO UPDATE
    SET vector = excluded.vector, people = excluded.people, systems = excluded.systems`)
  await database.execute(sql`
    INSERT INTO neighbourhood_members (patient_id, number, recorded)
    SELECT patient, number, recorded FROM jsonb_to_recordset(${JSON.stringify(members)})
      AS put (patient uuid, number integer, recorded text)
    ON CONFLICT (patient_id) DO UPDATE
    SET number = excluded.number, recorded = excluded.recorded`)
  await keepStirred(req, neighbourhoods)
  await database.execute(sql`
    DELETE FROM neighbourhoods
    WHERE number IN (SELECT gone::int FROM jsonb_array_elements_text(${JSON.stringify(gone)}) AS one (gone))`)
}

async function keepStirred(
  req: PayloadRequest,
  neighbourhoods: readonly KeptNeighbourhood[],
): Promise<void> {
  const database = transactionOf(req)
  const numbers = neighbourhoods.map(({ number }) => number)
  const stirred = neighbourhoods.flatMap(({ number, stirred: by }) =>
    by.map((member) => ({ number, member })),
  )
  await database.execute(sql`
    DELETE FROM neighbourhood_stirred
    WHERE number IN (SELECT gone::int FROM jsonb_array_elements_text(${JSON.stringify(numbers)}) AS one (gone))`)
  await database.execute(sql`
    INSERT INTO neighbourhood_stirred (number, member_id)
    SELECT number, member FROM jsonb_to_recordset(${JSON.stringify(stirred)})
      AS by (number integer, member uuid)
    WHERE EXISTS (SELECT FROM members WHERE members.id = member)`)
}
