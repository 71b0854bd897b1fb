import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'
import { expect, test } from 'vitest'
import { environmentSchema, readEnvironment } from '../schemas/src/environment.ts'
import { envExample } from './env-example.ts'

test('the example in the repository is the one that the schema prints', () => {
  const kept = readFileSync(new URL('../.env.example', import.meta.url), 'utf8')
  expect(kept).toBe(envExample())
})

test('every setting is named, and the standard ones read back as they are', () => {
  const shown = parseEnv(envExample().replaceAll(/^# ([A-Z_]+=)/gm, '$1'))
  expect(new Set(Object.keys(shown))).toEqual(new Set(Object.keys(environmentSchema.shape)))
  const secret = createHash('sha256').update('an example').digest('hex')
  const secrets = {
    PAYLOAD_SECRET: secret,
    NOISE_KEY: secret,
    PSEUDONYM_KEY: secret,
    SITE_KEY: secret,
    DOCUMENT_KEY: secret,
  }
  const needed = { DATABASE_URL: 'postgres://127.0.0.1/example', ...secrets }
  expect(readEnvironment({ ...shown, ...needed })).toEqual(readEnvironment(needed))
})
