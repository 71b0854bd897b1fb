import type { DuckDBConnection } from '@duckdb/node-api'
import type { CodebookItem } from '@share4rare/schemas'
import { z } from 'zod'

import { withConfinedDuckDb } from './confined-duckdb.ts'
import type { ChangedPeople } from '../disclosure/history-gate.ts'
import { sizeEntry } from '../disclosure/statistic.ts'
import { allRowsOf, countSchema } from './rows-of.ts'
import { loadPopulation, type SnapshotPopulation } from './snapshot-people.ts'

/** Two populations to compare, in the same snapshot or in two. */
export interface Comparison {
  readonly now: SnapshotPopulation
  readonly earlier: SnapshotPopulation
  readonly items: readonly CodebookItem[]
}

/**
 * For each item, how many people count in only one of the two populations or count with different values; and under
 * `sizeEntry`, how many belong to only one. A person who did not answer an item does not count in it.
 */
export async function changedPeople({ now, earlier, items }: Comparison): Promise<ChangedPeople> {
  const folders = [now.folder, earlier.folder]
  return withConfinedDuckDb({ folders }, async (database) => {
    await loadPopulation(database, now, items, { people: 'people', answers: 'answers' })
    await loadPopulation(database, earlier, items, {
      people: 'earlier_people',
      answers: 'earlier_answers',
    })
    const byItem = await changedByItem(database)
    return new Map([
      [sizeEntry, await inOnlyOne(database)],
      ...items.map(({ code }) => [code, byItem.get(code) ?? 0] as const),
    ])
  })
}

async function changedByItem(database: DuckDBConnection): Promise<ReadonlyMap<string, number>> {
  const sql = `SELECT item, count(DISTINCT pseudonym) AS people FROM (
      (SELECT pseudonym, item, value FROM answers
       EXCEPT SELECT pseudonym, item, value FROM earlier_answers)
      UNION ALL
      (SELECT pseudonym, item, value FROM earlier_answers
       EXCEPT SELECT pseudonym, item, value FROM answers)
    ) GROUP BY item ORDER BY item`
  const rows = await allRowsOf(database, sql, changedItemSchema)
  return new Map(rows.map(({ item, people }) => [item, people]))
}

async function inOnlyOne(database: DuckDBConnection): Promise<number> {
  const sql = `SELECT count(*) AS people FROM people
    FULL JOIN earlier_people USING (pseudonym)
    WHERE people.pseudonym IS NULL OR earlier_people.pseudonym IS NULL`
  const rows = await allRowsOf(database, sql, z.object({ people: countSchema }))
  return rows[0]?.people ?? 0
}

const changedItemSchema = z.object({ item: z.string(), people: countSchema })
