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
  'SITE_KEY',
] as const
const secret = z.hex().length(64)
const secretsSchema = z.record(z.enum(names), secret)

/**
 * The secrets of this data folder, for its owner's eyes only: made at its first start, and those that a newer
 * version brings at the first start of that version.
 */
export function secretsIn(folder: string): z.infer<typeof secretsSchema> {
  const file = join(folder, 'secrets.json')
  const kept = existsSync(file) ? keptIn(file) : {}
  const secrets = { ...freshSecrets(), ...kept }
  if (names.some((name) => !(name in kept)))
    writeFileSync(file, JSON.stringify(secrets, null, 2), { mode: 0o600 })
  return secrets
}

function keptIn(file: string) {
  const kept = z
    .partialRecord(z.enum(names), secret)
    .safeParse(parsedJson(readFileSync(file, 'utf8')))
  if (kept.success) return kept.data
  throw new Refusal(`${file} is spoilt: put it back, or remove it and begin with --reset-demo.`)
}

function freshSecrets() {
  const fresh = names.map((name) => [name, randomBytes(32).toString('hex')])
  return secretsSchema.parse(Object.fromEntries(fresh))
}
