import { join } from 'node:path'

import {
  DOUBLE,
  DuckDBDataChunk,
  VARCHAR,
  type DuckDBAppender,
  type DuckDBConnection,
  type DuckDBValue,
} from '@duckdb/node-api'
import type { SnapshotRow } from '@share4rare/schemas'

/** Collects the two tables of a snapshot, and writes them as Parquet: sorted, so that order of arrival is lost. */
export interface SnapshotTables {
  addPerson(person: { readonly pseudonym: string; readonly disease: string }): void
  addAnswer(row: SnapshotRow): void
  /** Writes `answers.parquet` and `people.parquet`; tells how many rows each has. */
  writeTo(folder: string): Promise<readonly { readonly name: string; readonly rows: number }[]>
}

/** Opens empty tables in a DuckDB. */
export async function openSnapshotTables(database: DuckDBConnection): Promise<SnapshotTables> {
  await database.run(
    'CREATE TABLE answers (pseudonym VARCHAR, item VARCHAR, value VARCHAR, number DOUBLE)',
  )
  await database.run('CREATE TABLE people (pseudonym VARCHAR, disease VARCHAR)')
  const answers = batches(await database.createAppender('answers'), answerColumns)
  const people = batches(await database.createAppender('people'), personColumns)
  return {
    addPerson: ({ pseudonym, disease }) => {
      people.add([pseudonym, disease])
    },
    addAnswer: ({ pseudonym, item, value, number }) => {
      answers.add([pseudonym, item, value, number])
    },
    writeTo: async (folder) => {
      const written = [answers.close(), people.close()] as const
      await writeAnswers(database, join(folder, 'answers.parquet'))
      await writePeople(database, join(folder, 'people.parquet'))
      return [
        { name: 'answers.parquet', rows: written[0] },
        { name: 'people.parquet', rows: written[1] },
      ]
    },
  }
}

const answerColumns = [VARCHAR, VARCHAR, VARCHAR, DOUBLE]
const personColumns = [VARCHAR, VARCHAR]
const chunkRows = 2048

function batches(appender: DuckDBAppender, columns: typeof answerColumns | typeof personColumns) {
  let waiting: DuckDBValue[][] = []
  let rows = 0
  const flush = () => {
    const chunk = DuckDBDataChunk.create(columns)
    chunk.setRows(waiting)
    appender.appendDataChunk(chunk)
    waiting = []
  }
  return {
    add: (row: DuckDBValue[]) => {
      waiting.push(row)
      rows += 1
      if (waiting.length === chunkRows) flush()
    },
    close: () => {
      if (waiting.length > 0) flush()
      appender.closeSync()
      return rows
    },
  }
}

async function writeAnswers(database: DuckDBConnection, path: string): Promise<void> {
  await database.run(
    `COPY (SELECT pseudonym, item, value, number FROM answers ORDER BY pseudonym, item, value)
     TO $path (FORMAT parquet, COMPRESSION zstd)`,
    { path },
  )
}

async function writePeople(database: DuckDBConnection, path: string): Promise<void> {
  await database.run(
    `COPY (SELECT pseudonym, disease FROM people ORDER BY pseudonym)
     TO $path (FORMAT parquet, COMPRESSION zstd)`,
    { path },
  )
}
