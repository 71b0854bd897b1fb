import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api'

/** What a DuckDB may use: it reads and writes below `folders`, and nowhere else. */
export interface Confinement {
  readonly folders: readonly string[]
  /** Where it may spill when the memory is full; empty: nowhere, so that no row is left behind. */
  readonly spillTo?: string
  readonly threads?: number
}

/** Lends out a DuckDB in memory that is locked into some folders, and closes it afterwards. */
export async function withConfinedDuckDb<Outcome>(
  { folders, spillTo = '', threads = 2 }: Confinement,
  use: (database: DuckDBConnection) => Promise<Outcome>,
): Promise<Outcome> {
  const instance = await DuckDBInstance.create(':memory:', {
    threads: String(threads),
    memory_limit: '1GB',
    temp_directory: spillTo,
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  })
  const database = await instance.connect()
  try {
    await confineTo(folders, database)
    return await use(database)
  } finally {
    database.closeSync()
    instance.closeSync()
  }
}

async function confineTo(folders: readonly string[], database: DuckDBConnection): Promise<void> {
  // SET takes no bound values; these are the platform's own folders.
  const quoted = folders.map((folder) => `'${folder.replaceAll("'", "''")}'`)
  await database.run(`SET allowed_directories = [${quoted.join(', ')}]`)
  await database.run('SET enable_external_access = false')
  await database.run('SET lock_configuration = true')
}
