import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'

import type { SanitizedConfig } from 'payload'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'

import { assertAccessIsOurs, payloadDefault } from './assert-access.ts'
import { never } from './everyone.ts'

const ours = { create: never, read: never, update: never, delete: never, readVersions: never }

/** As much of a configuration as the assertion looks at. */
function configOf(
  access: object,
  more: { auth?: object; globals?: object[] } = {},
): SanitizedConfig {
  const collection = { slug: 'things', access, ...(more.auth && { auth: more.auth }) }
  return { collections: [collection], globals: more.globals ?? [] } as unknown as SanitizedConfig
}

async function installedDefault(): Promise<unknown> {
  const payload = dirname(createRequire(import.meta.url).resolve('payload'))
  const file = pathToFileURL(join(payload, 'auth/defaultAccess.js')).href
  const loaded: unknown = await import(/* @vite-ignore */ file)
  return z.object({ defaultAccess: z.unknown() }).parse(loaded).defaultAccess
}

describe('assertAccessIsOurs', () => {
  it('knows the default of the Payload that is installed', async () => {
    expect(String(await installedDefault()).replaceAll(/\s/g, '')).toBe(
      payloadDefault.replaceAll(/\s/g, ''),
    )
  })

  it('lets a configuration through that says everything', () => {
    const config = configOf(ours)
    expect(assertAccessIsOurs(config)).toBe(config)
  })

  it.each(['create', 'read', 'update', 'delete', 'readVersions'])(
    'names %s where it is left out, or is Payload’s default',
    async (operation) => {
      const leftOut = configOf({ ...ours, [operation]: undefined })
      const byDefault = configOf({ ...ours, [operation]: await installedDefault() })
      expect(() => assertAccessIsOurs(leftOut)).toThrow(`things.${operation}`)
      expect(() => assertAccessIsOurs(byDefault)).toThrow(`things.${operation}`)
    },
  )

  it('asks who may unlock accounts, where people sign in', () => {
    expect(() => assertAccessIsOurs(configOf(ours, { auth: {} }))).toThrow('things.unlock')
  })

  it('foresees no globals', () => {
    const globals = [{ slug: 'settings', access: ours }]
    expect(() => assertAccessIsOurs(configOf(ours, { globals }))).toThrow('globals')
  })
})
