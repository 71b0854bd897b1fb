import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'

/** Prints every file that is made from the code. With --check it says which of them had to change, and fails. */
const generated = [
  '.env.example',
  'docs/access.md',
  'docs/architecture.md',
  'cms/src/generated/payload-types.ts',
  'cms/src/app/(payload)/admin/importMap.js',
]
const before = new Map(generated.map((file) => [file, contentOf(file)]))

const settings = {
  ...process.env,
  PAYLOAD_CONFIG_PATH: 'src/payload.config.ts',
  // Nothing is connected to or signed: the configuration only has to be readable.
  DATABASE_URL: 'postgres://nobody@127.0.0.1:1/nothing',
  PAYLOAD_SECRET: randomBytes(32).toString('hex'),
  NOISE_KEY: randomBytes(32).toString('hex'),
  PSEUDONYM_KEY: randomBytes(32).toString('hex'),
  SITE_KEY: randomBytes(32).toString('hex'),
  DOCUMENT_KEY: randomBytes(32).toString('hex'),
}
run('.', 'node', 'scripts/print-env-example.ts')
run('cms', 'payload', 'generate:types')
run('cms', 'payload', 'generate:importmap')
run('.', 'tsx', 'scripts/print-access-matrix.ts')
run('.', 'node', 'scripts/print-rooms.ts')
run(
  '.',
  'prettier',
  '--write',
  '--ignore-unknown',
  '--log-level',
  'warn',
  ...generated.filter((file) => existsSync(file)),
)

const changed = generated.filter((file) => contentOf(file) !== before.get(file))
if (process.argv.includes('--check') && changed.length > 0) {
  console.error(`Were not up to date, and now are: ${changed.join(', ')}`)
  process.exit(1)
}

function run(cwd: string, program: string, ...args: string[]): void {
  execFileSync(program, args, { cwd, env: settings, stdio: ['ignore', 'ignore', 'inherit'] })
}

function contentOf(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}
