import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { postgresHome } from '../postgres/postgres-home.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** A clone with our launcher and PostgreSQL, whose panel, site and worker are a few lines each. */
export function standInClone(above = tmpdir()): string {
  const clone = mkdtempSync(join(above, 'share4rare-'))
  chmodSync(clone, 0o755)
  for (const name of [
    'scripts',
    'schemas/src',
    'package.json',
    'package-lock.json',
    'schemas/package.json',
  ])
    cpSync(join(root, name), join(clone, name), { recursive: true })
  mkdirSync(join(clone, 'node_modules'))
  for (const name of readdirSync(join(root, 'node_modules')))
    if (!replaced.has(name))
      symlinkSync(join(root, 'node_modules', name), join(clone, 'node_modules', name))
  for (const [name, text] of Object.entries(programs)) {
    mkdirSync(dirname(join(clone, name)), { recursive: true })
    writeFileSync(join(clone, name), text)
  }
  return clone
}

/** Removes it, with what was put below /var/tmp for it. */
export function removeClone(clone: string): void {
  const { cluster } = postgresHome(join(clone, '.data'))
  if (!cluster.startsWith(clone)) rmSync(dirname(cluster), { recursive: true, force: true })
  rmSync(clone, { recursive: true, force: true })
}

const replaced = new Set(['next', 'astro', '.share4rare-lock'])

const server = (port: string): string => `
import { createServer } from 'node:http'
createServer((request, response) => response.end('{"status":"ok"}'))
  .listen(Number(process.env['${port}']), '127.0.0.1')
`

const programs = {
  'node_modules/next/package.json': '{ "type": "module" }',
  'node_modules/next/dist/bin/next': `
import { mkdirSync } from 'node:fs'
if (process.argv[2] === 'build') mkdirSync('.next', { recursive: true })
else await import('./server.js')
`,
  'node_modules/next/dist/bin/server.js': server('CMS_PORT'),
  'node_modules/astro/bin/astro.mjs': `
import { mkdirSync } from 'node:fs'
mkdirSync('site/dist', { recursive: true })
`,
  'site/src/server.ts': server('SITE_PORT'),
  'cms/package.json': '{ "type": "module" }',
  'cms/src/worker.ts': 'setInterval(() => undefined, 1000)',
  'cms/src/migrate.ts': `
import pg from 'pg'
const client = new pg.Client(process.env['DATABASE_URL'])
await client.connect()
for (const name of ['staff', 'members'])
  await client.query('CREATE TABLE IF NOT EXISTS ' + name + ' (email text)')
await client.query('CREATE TABLE IF NOT EXISTS payload_migrations (at timestamptz DEFAULT now())')
const { rows } = await client.query('INSERT INTO payload_migrations DEFAULT VALUES; SELECT count(*) FROM payload_migrations').then((results) => results.at(-1))
console.log('migrated ' + rows[0].count + ' times')
await client.end()
`,
  'cms/src/demo/make-core.ts': `
import { writeFileSync } from 'node:fs'
import pg from 'pg'
const account = { where: 'site', role: 'patient', email: 'ada@demo.example', password: 'invented' }
const client = new pg.Client(process.env['DATABASE_URL'])
await client.connect()
await client.query('INSERT INTO members VALUES ($1)', [account.email])
await client.end()
writeFileSync(process.env['DEMO_ACCOUNTS_FILE'], JSON.stringify([account]), { mode: 0o600 })
`,
}
