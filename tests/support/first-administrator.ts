import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'

import { z } from 'zod'

import { postgresHome } from '../../scripts/postgres/postgres-home.ts'

const email = 'ines.example@share4rare.example'

/** Makes the first account of a new installation by the operator's own command, and gives its password. */
export async function firstAdministrator(
  top: string,
  folder: string,
  settings: Readonly<Record<string, string>>,
): Promise<{ email: string; password: string }> {
  const env = { ...settings, NODE_ENV: 'production', DATABASE_URL: await databaseOf(folder) }
  const command = ['--import', 'tsx', 'src/create-admin.ts', email, 'Inés Example']
  const { stdout } = await promisify(execFile)(process.execPath, command, {
    cwd: path.join(top, 'cms'),
    env,
  })
  const password = stdout.trim().split('\n').at(-1)?.split(' ').at(-1) ?? ''
  return { email, password }
}

/** The database that the launcher brought: its port stands in PostgreSQL's own note. */
async function databaseOf(folder: string): Promise<string> {
  const secrets = JSON.parse(await readFile(path.join(folder, 'secrets.json'), 'utf8')) as unknown
  const { DATABASE_PASSWORD } = z.object({ DATABASE_PASSWORD: z.string() }).parse(secrets)
  const note = await readFile(path.join(postgresHome(folder).cluster, 'postmaster.pid'), 'utf8')
  const port = note.split('\n')[3] ?? ''
  return `postgres://share4rare:${DATABASE_PASSWORD}@127.0.0.1:${port}/share4rare`
}
