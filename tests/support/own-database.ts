import { randomBytes } from 'node:crypto'

import { Client } from 'pg'
import { inject } from 'vitest'

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of a migrated, empty database that nobody is connected to: `ownDatabase` copies it. */
    readonly templateDatabase: string
  }
}

/** The address of a new database of one's own: migrated, and without a row. */
export async function ownDatabase(): Promise<string> {
  const template = new URL(inject('templateDatabase'))
  const name = `${template.pathname.slice(1)}_${randomBytes(4).toString('hex')}`
  const client = new Client({ connectionString: atDatabase(template, 'postgres') })
  await client.connect()
  await client.query(
    `CREATE DATABASE ${client.escapeIdentifier(name)} TEMPLATE ${client.escapeIdentifier(template.pathname.slice(1))}`,
  )
  await client.end()
  return atDatabase(template, name)
}

function atDatabase(url: URL, name: string): string {
  return Object.assign(new URL(url), { pathname: `/${name}` }).href
}
