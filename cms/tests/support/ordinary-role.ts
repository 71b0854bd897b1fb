import { randomBytes } from 'node:crypto'

import { ownDatabase } from '../../../tests/support/own-database.ts'
import { withDatabase } from './started-cms.ts'

/** An empty database that an ordinary role owns, as operators make it: nothing else in the server is its. */
export interface OwnedDatabase {
  readonly url: string
  readonly drop: () => Promise<void>
}

/** Makes such a database, with a role of its own. */
export async function databaseOfOrdinaryRole(): Promise<OwnedDatabase> {
  const role = `role_${randomBytes(6).toString('hex')}`
  const server = Object.assign(new URL(await ownDatabase()), { pathname: '/postgres' }).href
  const say = (statement: string) => withDatabase(server, (client) => client.query(statement))
  await say(`CREATE ROLE ${role} LOGIN PASSWORD 'invented'`)
  await say(`CREATE DATABASE ${role} OWNER ${role}`)
  const place = { username: role, password: 'invented', pathname: `/${role}` }
  return {
    url: Object.assign(new URL(server), place).href,
    drop: async () => {
      await say(`DROP DATABASE ${role} WITH (FORCE)`)
      await say(`DROP ROLE ${role}`)
    },
  }
}
