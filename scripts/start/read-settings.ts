import { createHmac } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
// Not through the front door, which also loads the answer checker: half a second.
import { environmentSchema, readEnvironment } from '../../schemas/src/environment.ts'
import { dataFolder } from '../processes/data-folder.ts'
import { freePort } from '../processes/free-port.ts'
import { ownAddresses } from '../processes/own-addresses.ts'
import { secretsIn } from './secrets-in.ts'

/** What the launcher reads, what it hands on, and which servers it brings itself. */
export type Settings = Awaited<ReturnType<typeof readSettings>>

/** Reads the environment and `.env`; what a demo need not be told is filled in. */
export async function readSettings() {
  if (existsSync('.env')) process.loadEnvFile('.env')
  const given = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value))
  const folder = dataFolder(given['DATA_DIR'] ?? '.data')
  const accounts = join(folder, 'demo-accounts.json')
  const { DATABASE_PASSWORD, ...secrets } = secretsIn(folder)
  const server = `127.0.0.1:${await freePort()}`
  const superuser = `postgres://share4rare:${DATABASE_PASSWORD}@${server}/postgres`
  const { BACKUP_KEY: _neededByNoServer, ...settings } = given
  const env: NodeJS.ProcessEnv = {
    DEMO: 'true',
    ...ownAddresses(given),
    DATABASE_URL: `postgres://share4rare_cms:${passwordFrom(DATABASE_PASSWORD)}@${server}/share4rare_cms`,
    ...(environmentSchema.shape.DEMO.catch(true).parse(given['DEMO'] ?? 'true')
      ? { ...secrets, DOCUMENT_SCAN: 'off' }
      : {}),
    ...settings,
    NODE_ENV: 'production',
    DATA_DIR: folder,
    DEMO_ACCOUNTS_FILE: accounts,
    PAYLOAD_CONFIG_PATH: resolve('cms/src/payload.config.ts'),
    PATH: `${resolve('node_modules/.bin')}:${given['PATH'] ?? ''}`,
    NEXT_TELEMETRY_DISABLED: '1',
    ASTRO_TELEMETRY_DISABLED: '1',
  }
  // The site faces the public: it knows no database, and no secret but its own key.
  const hidden = new Set(['DATABASE_URL', 'SMTP_URL', ...Object.keys(secrets)])
  hidden.delete('SITE_KEY')
  const open = Object.fromEntries(Object.entries(env).filter(([name]) => !hidden.has(name)))
  const own = { database: !given['DATABASE_URL'], superuser, mailbox: !given['SMTP_URL'] }
  return { read: readEnvironment(env), env, open, own, accounts }
}

/** The password of the servers' own role: it does not tell the superuser's, which stays with the launcher. */
function passwordFrom(superusers: string): string {
  return createHmac('sha256', superusers).update('share4rare_cms').digest('hex')
}
