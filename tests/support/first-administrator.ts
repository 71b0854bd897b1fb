import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'

import type { StaffAccount } from './staff-account.ts'
import { enterByLink } from './way-in.ts'

const email = 'ines.example@share4rare.example'
const cms = path.resolve(import.meta.dirname, '../../cms')

/** Makes the first account of a new installation by the operator's own command, and enters by the link that it gives. */
export async function firstAdministrator(
  settings: Readonly<Record<string, string>>,
  panel: string,
): Promise<StaffAccount> {
  const env: NodeJS.ProcessEnv = { ...settings, NODE_ENV: 'production' }
  const command = ['--import', 'tsx', 'src/create-admin.ts', email, 'Inés Example']
  const { stdout } = await promisify(execFile)(process.execPath, command, { cwd: cms, env })
  const token = /#([\w-]{43})\n/.exec(stdout)?.[1] ?? ''
  return enterByLink(panel, token)
}
