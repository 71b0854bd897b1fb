import { join } from 'node:path'

import { z } from 'zod'

import { step } from '../../scripts/progress/step.mjs'
import {
  launchPlatform,
  randomSecrets,
  type LaunchedPlatform,
} from '../../tests/support/launched-platform.ts'
import { inOwnProcess } from './in-own-process.ts'

/** A platform with something to show, and a member who handed their answers in. */
export interface ContentPlatform extends LaunchedPlatform {
  readonly content: z.infer<typeof contentSchema>
  readonly secrets: ReturnType<typeof randomSecrets>
}

const contentSchema = z.object({
  email: z.string(),
  password: z.string(),
  /** The ids of the member, and of what they handed in. */
  member: z.string(),
  response: z.string(),
})

const top = join(import.meta.dirname, '../..')

/** Starts a platform through its launcher and fills it. It builds first where the sources have changed. */
export async function startWithContent(): Promise<ContentPlatform> {
  const secrets = randomSecrets()
  const platform = await step('starts the platform', () =>
    launchPlatform({ DEMO: 'false', ...secrets }),
  )
  try {
    return { ...platform, secrets, content: await step('fills it', () => fill(platform)) }
  } catch (error) {
    await platform.stop()
    throw error
  }
}

function fill({ settings, databaseUrl }: LaunchedPlatform): Promise<ContentPlatform['content']> {
  return inOwnProcess(
    {
      file: new URL('make-content.ts', import.meta.url),
      flags: ['--import', 'tsx'],
      cwd: join(top, 'cms'),
      env: {
        ...settings,
        NODE_ENV: 'production',
        PAYLOAD_LOG_LEVEL: 'warn',
        DATABASE_URL: databaseUrl,
      },
    },
    contentSchema,
  )
}
