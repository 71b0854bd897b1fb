import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const secret = z.string().default(() => randomBytes(32).toString('hex'))
const secretsSchema = z.object({
  DATABASE_PASSWORD: secret,
  PAYLOAD_SECRET: secret,
  NOISE_KEY: secret,
  PSEUDONYM_KEY: secret,
  DEMO_SECRET: secret,
})

/** The secrets of this data folder, made at its first start, for its owner's eyes only. */
export function secretsIn(folder: string): z.infer<typeof secretsSchema> {
  const file = join(folder, 'secrets.json')
  if (existsSync(file)) return secretsSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  const secrets = secretsSchema.parse({})
  writeFileSync(file, JSON.stringify(secrets, null, 2), { mode: 0o600 })
  return secrets
}
