import { join } from 'node:path'

import { LIST, VARCHAR, listValue, type DuckDBConnection } from '@duckdb/node-api'
import type { CodebookItem, Population } from '@share4rare/schemas'

/** A population inside a sealed snapshot. */
export interface SnapshotPopulation {
  readonly folder: string
  readonly population: Population
}

/** The names of the two tables that a snapshot's population is loaded into. */
export interface PopulationTables {
  readonly people: 'people' | 'earlier_people'
  readonly answers: 'answers' | 'earlier_answers'
}

/** Loads a population's people, and their answers to some items, from the sealed files. */
export async function loadPopulation(
  database: DuckDBConnection,
  { folder, population }: SnapshotPopulation,
  items: readonly CodebookItem[],
  into: PopulationTables,
): Promise<void> {
  await loadPeople(database, join(folder, 'people.parquet'), population.diseases, into.people)
  const codes = items.map(({ code }) => code)
  await loadAnswers(database, join(folder, 'answers.parquet'), codes, into)
}

async function loadPeople(
  database: DuckDBConnection,
  path: string,
  diseases: readonly string[] | null,
  into: PopulationTables['people'],
): Promise<void> {
  await database.run(
    `CREATE TABLE ${into} AS
     SELECT pseudonym, disease FROM read_parquet($path)
     WHERE $everybody OR list_contains($diseases, disease)`,
    { path, everybody: diseases === null, diseases: listValue([...(diseases ?? [])]) },
    { diseases: LIST(VARCHAR) },
  )
}

async function loadAnswers(
  database: DuckDBConnection,
  path: string,
  items: readonly string[],
  into: PopulationTables,
): Promise<void> {
  await database.run(
    `CREATE TABLE ${into.answers} AS
     SELECT pseudonym, item, value, number FROM read_parquet($path)
     SEMI JOIN ${into.people} USING (pseudonym)
     WHERE list_contains($items, item)`,
    { path, items: listValue([...items]) },
    { items: LIST(VARCHAR) },
  )
}
