import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

import { cruisedModulesSchema, roomsPicture, withPicture } from './rooms-picture.ts'

const top = fileURLToPath(new URL('..', import.meta.url))
const cruiser = 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs'
const rooms = ['schemas', 'analytics', 'cms', 'site']
const cruised: unknown = JSON.parse(
  execFileSync(process.execPath, [cruiser, ...rooms, '--output-type', 'json'], {
    cwd: top,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  }),
)
const document = new URL('../docs/architecture.md', import.meta.url)
const picture = roomsPicture(cruisedModulesSchema.parse(cruised))
writeFileSync(document, withPicture(readFileSync(document, 'utf8'), picture))
