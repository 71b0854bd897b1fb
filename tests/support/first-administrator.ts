import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'

import { databaseOf } from './launched-platform.ts'

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
