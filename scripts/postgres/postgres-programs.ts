import { chownSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Program } from '../processes/children.ts'
import type { PostgresHome } from './postgres-home.ts'

/** Makes the cluster with one superuser, `share4rare`, unless it is there. A half-made one does not count. */
export async function makeCluster(
  { programs, cluster, user }: PostgresHome,
  password: string,
  run: (program: Program) => Promise<void>,
): Promise<void> {
  if (existsSync(cluster)) return
  const fresh = `${cluster}.new`
  const passwordFile = `${cluster}.password`
  rmSync(fresh, { recursive: true, force: true })
  mkdirSync(fresh, { mode: 0o700 })
  writeFileSync(passwordFile, password, { mode: 0o600 })
  for (const path of [fresh, passwordFile]) if (user) chownSync(path, user.uid, user.gid)
  const args = [`--pgdata=${fresh}`, `--pwfile=${passwordFile}`, ...clusterOptions]
  await run({ name: 'initdb', command: join(programs, 'initdb'), args, user, cwd: '/' })
  rmSync(passwordFile)
  renameSync(fresh, cluster)
}

const clusterOptions = [
  '--username=share4rare',
  '--auth=scram-sha-256',
  '--encoding=UTF8',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--locale=C',
]

/** The server of that cluster, reached on that port of this machine only. */
export function postgresServer({ programs, cluster, user }: PostgresHome, port: string): Program {
  const options = [...local, ...discreet].flatMap((setting) => ['-c', setting])
  const args = ['-D', cluster, '-p', port, ...options]
  // Whatever was recorded has been stopped by now. PostgreSQL finds a server that still lives by its
  // shared memory too, while a number in this file may have passed to another process.
  rmSync(join(cluster, 'postmaster.pid'), { force: true })
  return { name: 'postgres', command: join(programs, 'postgres'), args, user, cwd: '/' }
}

const local = ['listen_addresses=127.0.0.1', 'unix_socket_directories=']

/** Its log tells of the server, never of a statement that failed: such a line holds what people wrote. */
const discreet = [
  'log_min_messages=log',
  'log_min_error_statement=panic',
  'log_error_verbosity=terse',
]
