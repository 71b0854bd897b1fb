import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'

const email = 'ines.example@share4rare.example'
const cms = path.resolve(import.meta.dirname, '../../cms')

/** Makes the first account of a new installation by the operator's own command, and gives its password. */
export async function firstAdministrator(
  settings: Readonly<Record<string, string>>,
): Promise<{ email: string; password: string }> {
  const env = { ...settings, NODE_ENV: 'production' }
  const command = ['--import', 'tsx', 'src/create-admin.ts', email, 'Inés Example']
  const { stdout } = await promisify(execFile)(process.execPath, command, { cwd: cms, env })
  const password = stdout.trim().split('\n').at(-1)?.split(' ').at(-1) ?? ''
  return { email, password }
}
