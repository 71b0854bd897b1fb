import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'

import { inject } from 'vitest'
import { z } from 'zod'

import type { Platform } from './platform.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The file that will name the platform of the stories, once it runs. */
    readonly platformNote: string
  }
}

const text = z.string()
const notedSchema = z.object({
  platform: z
    .object({
      site: text,
      panel: text,
      mailbox: text,
      administrator: z.object({ email: text, password: text, key: text, token: text }),
      siteKey: text,
      secret: text,
      databaseUrl: text,
      dataFolder: text,
    })
    .optional(),
  failure: text.optional(),
})

/** A build on a machine that has other things to do. */
const patience = 20 * 60_000

/** The platform that the stories are played on, as soon as it runs. Throws where it did not start. */
export async function startedPlatform(): Promise<Platform> {
  const note = inject('platformNote')
  const deadline = Date.now() + patience
  while (!existsSync(note)) {
    if (Date.now() > deadline) throw new Error('The platform of the stories never came.')
    await pause(100)
  }
  const { platform, failure } = notedSchema.parse(JSON.parse(await readFile(note, 'utf8')))
  if (!platform) throw new Error(failure)
  return platform
}
