import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { parsedJson } from '../processes/parsed-json.ts'
import { Refusal } from '../progress/refusal.mjs'

const names = [
  'DATABASE_PASSWORD',
  'PAYLOAD_SECRET',
  'NOISE_KEY',
  'PSEUDONYM_KEY',
  'DOCUMENT_KEY',
  'DEMO_SECRET',
] as const
const secretsSchema = z.record(z.enum(names), z.hex().length(64))

/** The secrets of this data folder, made at its first start, for its owner's eyes only. */
export function secretsIn(folder: string): z.infer<typeof secretsSchema> {
  const file = join(folder, 'secrets.json')
  if (!existsSync(file)) {
    const fresh = names.map((name) => [name, randomBytes(32).toString('hex')])
    writeFileSync(file, JSON.stringify(Object.fromEntries(fresh), null, 2), { mode: 0o600 })
  }
  const secrets = secretsSchema.safeParse(parsedJson(readFileSync(file, 'utf8')))
  if (secrets.success) return secrets.data
  throw new Refusal(`${file} is spoilt: put it back, or remove it and begin with --reset-demo.`)
}
