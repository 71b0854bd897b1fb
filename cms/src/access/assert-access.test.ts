import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'

import type { SanitizedConfig } from 'payload'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'

import { assertAccessIsOurs, payloadDefaults } from './assert-access.ts'
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

const defaults = ['defaultAccess', 'defaultUnlockAccess'] as const

async function installed(name: (typeof defaults)[number]): Promise<unknown> {
  const payload = dirname(createRequire(import.meta.url).resolve('payload'))
  const file = pathToFileURL(join(payload, `auth/${name}.js`)).href
  const loaded: unknown = await import(/* @vite-ignore */ file)
  return z.record(z.string(), z.unknown()).parse(loaded)[name]
}

describe('assertAccessIsOurs', () => {
  it.each(defaults)('knows the %s of the Payload that is installed', async (name) => {
    expect(String(await installed(name)).replaceAll(/\s/g, '')).toBe(
      payloadDefaults[name].replaceAll(/\s/g, ''),
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
      const byDefault = configOf({ ...ours, [operation]: await installed('defaultAccess') })
      expect(() => assertAccessIsOurs(leftOut)).toThrow(`things.${operation}`)
      expect(() => assertAccessIsOurs(byDefault)).toThrow(`things.${operation}`)
    },
  )

  it.each(['admin', 'unlock'])('asks who may %s, where people sign in', async (operation) => {
    const complete = { ...ours, admin: never, unlock: never }
    const config = configOf(complete, { auth: {} })
    expect(assertAccessIsOurs(config)).toBe(config)
    for (const rule of [undefined, await installed('defaultUnlockAccess')]) {
      const open = configOf({ ...complete, [operation]: rule }, { auth: {} })
      expect(() => assertAccessIsOurs(open)).toThrow(`things.${operation}`)
    }
  })

  it('takes nothing for a rule that is no function', () => {
    expect(() => assertAccessIsOurs(configOf({ ...ours, read: true }))).toThrow('things.read')
  })

  it.each(['read', 'update', 'readVersions'])(
    'asks who may %s what there is only one of',
    async (operation) => {
      const config = configOf(ours, { globals: [{ slug: 'settings', access: ours }] })
      expect(assertAccessIsOurs(config)).toBe(config)
      for (const rule of [undefined, await installed('defaultAccess')]) {
        const globals = [{ slug: 'settings', access: { ...ours, [operation]: rule } }]
        expect(() => assertAccessIsOurs(configOf(ours, { globals }))).toThrow(
          `settings.${operation}`,
        )
      }
    },
  )
})
