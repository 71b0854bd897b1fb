import { sql } from '@payloadcms/db-postgres/drizzle'
import type { NearGroup } from '@share4rare/analytics'
import { done, type AlikeEmptyFor } from '@share4rare/schemas'
import type { PayloadRequest } from 'payload'

import { inTransaction } from '../endpoints/endpoint.ts'
import { connectionOf, takeTurns, transactionOf } from '../endpoints/transaction-of.ts'
import type { RecordedPerson } from './recorded-people.ts'

/** A list as it was drawn for a patient. */
export interface MadeList {
  readonly patient: string
  /** The mark of all that it hangs on besides the patient; and of what is recorded of the patient. */
  readonly basis: string
  readonly recorded: string
  readonly emptyFor: AlikeEmptyFor | null
  /** HPO ids. */
  readonly weighsMost: readonly string[]
  readonly groups: readonly NearGroup[]
  readonly people: readonly Pick<RecordedPerson, 'id' | 'owner'>[]
}

/** By what each list that stands was made, by the patient's id. */
export async function marksOfLists(
  req: PayloadRequest,
): Promise<ReadonlyMap<string, Pick<MadeList, 'basis' | 'recorded'>>> {
  const { rows } = await connectionOf(req).execute<{
    patient: string
    basis: string
    recorded: string
  }>(sql`SELECT patient_id AS patient, basis, recorded FROM people_alike_lists`)
  return new Map(rows.map(({ patient, ...marks }) => [patient, marks]))
}

/**
 * Writes these lists in the place of those before: all of them, or none. What another worker has written meanwhile stays
 * where it is the same.
 */
export async function keepLists(req: PayloadRequest, drawn: readonly MadeList[]): Promise<void> {
  const kept = await inTransaction(req, async () => {
    await takeTurns(req, 'lists of people alike')
    const marks = await marksOfLists(req)
    const lists = drawn.filter(({ patient, basis, recorded }) => {
      const standing = marks.get(patient)
      return standing?.basis !== basis || standing.recorded !== recorded
    })
    await writeLists(req, lists)
    return done(null)
  })
  if (!kept.ok) throw new Error('lists were not kept')
}

async function writeLists(req: PayloadRequest, lists: readonly MadeList[]): Promise<void> {
  const database = transactionOf(req)
  const rows = JSON.stringify(lists)
  const places = JSON.stringify(
    lists.flatMap(({ patient, people }) =>
      people.map(({ id, owner }, place) => ({ patient, place, shown: id, owner })),
    ),
  )
  await database.execute(sql`
    DELETE FROM people_alike
    WHERE patient_id IN (SELECT (list ->> 'patient')::uuid FROM jsonb_array_elements(${rows}) list)`)
  await database.execute(sql`
    INSERT INTO people_alike_lists
      (patient_id, basis, recorded, empty_for, weighs_most, groups, made_at)
    SELECT patient, basis, recorded, "emptyFor", "weighsMost", groups, now()
    FROM jsonb_to_recordset(${rows}) AS list
      (patient uuid, basis text, recorded text, "emptyFor" text, "weighsMost" jsonb, groups jsonb)
    WHERE EXISTS (SELECT FROM patients WHERE patients.id = patient)
    ON CONFLICT (patient_id) DO UPDATE
    SET basis = excluded.basis, recorded = excluded.recorded, empty_for = excluded.empty_for,
      weighs_most = excluded.weighs_most, groups = excluded.groups, made_at = excluded.made_at`)
  await database.execute(sql`
    INSERT INTO people_alike (patient_id, place, member_id, shown_patient_id)
    SELECT patient, place, owner, shown FROM jsonb_to_recordset(${places})
      AS put (patient uuid, place smallint, owner uuid, shown uuid)
    WHERE EXISTS (SELECT FROM patients WHERE patients.id = patient)
      AND EXISTS (SELECT FROM patients WHERE patients.id = shown AND patients.owner_id = owner)`)
}

/** Removes the lists of everybody else. */
export async function removeOtherLists(
  req: PayloadRequest,
  patients: readonly string[],
): Promise<void> {
  const others = sql`patient_id NOT IN (
    SELECT id::uuid FROM jsonb_array_elements_text(${JSON.stringify(patients)}) AS one (id))`
  const database = connectionOf(req)
  await database.execute(sql`DELETE FROM people_alike WHERE ${others}`)
  await database.execute(sql`DELETE FROM people_alike_lists WHERE ${others}`)
}
