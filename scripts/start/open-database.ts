import { createDatabase, identityOf, noteDatabase } from '../postgres/connect.ts'
import { postgresHome } from '../postgres/postgres-home.ts'
import { makeCluster, postgresServer } from '../postgres/postgres-programs.ts'
import type { Children } from '../processes/children.ts'
import type { Settings } from './read-settings.ts'

/** Opens the database, our own unless DATABASE_URL names one, and tells what identifies it. */
export async function openDatabase({ read, own }: Settings, children: Children): Promise<string> {
  if (own.database) {
    const { password, port } = new URL(own.superuser)
    const home = postgresHome(read.DATA_DIR)
    await makeCluster(home, password, (program) => children.run(program))
    children.serve(postgresServer(home, port))
    await Promise.race([createDatabase(read.DATABASE_URL, own.superuser), children.loss])
    noteDatabase(read)
  }
  return identityOf(read.DATABASE_URL, read.DEMO)
}
