import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'

import { z } from 'zod'

const top = path.resolve(import.meta.dirname, '../..')
const rooms = ['schemas', 'analytics', 'cms', 'site']
const foreign = ['@duckdb/node-api', 'payload', 'pg', 'survey-core', 'survey-creator-core']
const words = '@share4rare/schemas'
const figures = '@share4rare/analytics'
const dependencies: Readonly<Record<string, readonly string[]>> = {
  analytics: [words, '@duckdb/node-api'],
  cms: [words, figures, 'payload', 'pg', 'survey-core'],
  site: [words, figures, 'survey-core'],
}

const cruisedSchema = z.object({
  summary: z.object({
    violations: z.array(z.object({ rule: z.object({ name: z.string() }), from: z.string() })),
    ruleSetUsed: z.object({ forbidden: z.array(z.object({ name: z.string() })) }),
  }),
})

/** A rule of the rooms, and the file that breaks it. */
interface Violation {
  readonly rule: string
  readonly from: string
}

/** Writes a house of four rooms with these files into a temporary directory, and answers where it stands. */
export async function buildHouse(files: Readonly<Record<string, string>>): Promise<string> {
  const directory = await mkdtemp(path.join(tmpdir(), 'rooms-'))
  for (const [file, text] of Object.entries(files)) await write(directory, file, text)
  for (const room of rooms) await openRoom(directory, room)
  for (const name of foreign) await install(directory, name)
  return directory
}

/** What a look at a house found, and the names of all the rules that it went by. */
export interface Inspection {
  readonly violations: readonly Violation[]
  readonly rules: readonly string[]
}

/** Looks at a house with the real rules, as `npm run check` does. */
export async function inspect(directory: string): Promise<Inspection> {
  const cruiser = path.join(top, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs')
  const config = path.join(top, '.dependency-cruiser.cjs')
  const options = ['--config', config, '--output-type', 'json']
  const { stdout } = await promisify(execFile)(process.execPath, [cruiser, ...rooms, ...options], {
    cwd: directory,
    maxBuffer: 64 * 1024 * 1024,
  })
  const { violations, ruleSetUsed } = cruisedSchema.parse(JSON.parse(stdout)).summary
  return {
    violations: violations.map(({ rule, from }) => ({ rule: rule.name, from })),
    rules: ruleSetUsed.forbidden.map(({ name }) => name),
  }
}

async function write(directory: string, file: string, text: string): Promise<void> {
  const target = path.join(directory, file)
  await mkdir(path.dirname(target), { recursive: true })
  await writeFile(target, text)
}

async function openRoom(directory: string, room: string): Promise<void> {
  const doors = { '.': './src/index.ts', './view': './src/view/index.ts' }
  const named = Object.fromEntries((dependencies[room] ?? []).map((name) => [name, '1.0.0']))
  const about = { name: `@share4rare/${room}`, type: 'module' }
  const manifest = { ...about, exports: doors, dependencies: named }
  await write(directory, `${room}/package.json`, JSON.stringify(manifest))
  const link = path.join(directory, 'node_modules/@share4rare', room)
  await mkdir(path.dirname(link), { recursive: true })
  await symlink(path.join(directory, room), link)
}

async function install(directory: string, name: string): Promise<void> {
  const manifest = { name, type: 'module', exports: './index.js' }
  await write(directory, `node_modules/${name}/package.json`, JSON.stringify(manifest))
  await write(directory, `node_modules/${name}/index.js`, 'export {}')
}
