import path from 'node:path'

import type { TestProject } from 'vitest/node'

import { firstAdministrator } from './first-administrator.ts'
import { launchPlatform, randomSecrets } from './launched-platform.ts'

/** Where a running platform is, and the one account that an installation begins with. */
export interface Platform {
  readonly site: string
  readonly panel: string
  readonly mailbox: string
  readonly administrator: { readonly email: string; readonly password: string }
}

declare module 'vitest' {
  interface ProvidedContext {
    /** The platform that the stories are played on. */
    readonly platform: Platform
  }
}

const top = path.resolve(import.meta.dirname, '../..')

/** Starts the whole platform as an operator would, empty and without demo, and stops it after the stories. */
export default async function startPlatform(project: TestProject): Promise<() => Promise<void>> {
  const launched = await launchPlatform({ DEMO: 'false', ...randomSecrets() })
  try {
    const { site, panel, mailbox, folder, settings } = launched
    const administrator = await firstAdministrator(top, folder, settings)
    project.provide('platform', { site, panel, mailbox, administrator })
  } catch (error) {
    await launched.stop()
    throw error
  }
  return launched.stop
}
