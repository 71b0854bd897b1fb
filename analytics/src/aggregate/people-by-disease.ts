import { join } from 'node:path'

import { z } from 'zod'

import { withConfinedDuckDb } from './confined-duckdb.ts'
import { countSchema } from './rows-of.ts'

/** How many people of a sealed snapshot have each disease (ORPHA code, or `undiagnosed`). Not safe to show. */
export async function peopleByDisease(folder: string): Promise<ReadonlyMap<string, number>> {
  return withConfinedDuckDb({ folders: [folder] }, async (database) => {
    const reader = await database.runAndReadAll(
      `SELECT disease, count(*) AS people FROM read_parquet($path)
       GROUP BY disease ORDER BY disease`,
      { path: join(folder, 'people.parquet') },
    )
    const rows = diseaseCountsSchema.parse(reader.getRowObjectsJS())
    return new Map(rows.map(({ disease, people }) => [disease, people]))
  })
}

const diseaseCountsSchema = z.array(z.object({ disease: z.string(), people: countSchema }))
