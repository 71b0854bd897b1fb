import { once } from 'node:events'
import { createServer, type Server, type Socket } from 'node:net'

import { Pool } from 'pg'
import { afterEach, beforeEach, expect, it } from 'vitest'

import { databaseChecks, inGoodTime } from './database-checks.ts'

const connections: Socket[] = []
let frozen: Server
let pool: Pool

/** A database that is frozen: the machine takes connections for it, and nobody speaks. */
beforeEach(async () => {
  frozen = createServer((connection) => connections.push(connection)).listen(0, '127.0.0.1')
  await once(frozen, 'listening')
  pool = new Pool({ host: '127.0.0.1', port: portOf(frozen), user: 'ada', database: 'none' })
})

afterEach(async () => {
  for (const connection of connections.splice(0)) connection.destroy()
  frozen.close()
  await pool.end()
})

it('says that a frozen database is unavailable, however often it is asked, over one connection', async () => {
  const check = inGoodTime(() =>
    databaseChecks((question) => pool.query<{ name: string }>(question), []),
  )
  const said = await Promise.all([check(), check(), check()])
  expect([...said, await check()]).toEqual(Array(4).fill({ database: 'unavailable' }))
  expect(connections).toHaveLength(1)
})

it('says what the checks say, asked anew each time, and that a failure is unavailable', async () => {
  let asked = 0
  const check = inGoodTime(() =>
    (asked += 1) === 2 ? Promise.reject(new Error('down')) : Promise.resolve({ database: 'ok' }),
  )
  expect([await check(), await check(), await check()]).toEqual([
    { database: 'ok' },
    { database: 'unavailable' },
    { database: 'ok' },
  ])
})

function portOf(server: Server): number {
  const address = server.address()
  return typeof address === 'object' ? (address?.port ?? 0) : 0
}
