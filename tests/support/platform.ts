import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import type { TestProject } from 'vitest/node'

import { buildBeforehand } from './build-beforehand.ts'
import type { StaffAccount } from './staff-account.ts'
import { firstAdministrator } from './first-administrator.ts'
import { launchPlatform, randomSecrets } from './launched-platform.ts'

/** Where a running platform is, and the one account that an installation begins with. */
export interface Platform {
  readonly site: string
  readonly panel: string
  readonly mailbox: string
  readonly administrator: StaffAccount
  /** By which the CMS knows the site. */
  readonly siteKey: string
  /** What the links of its mails are worked out with. */
  readonly secret: string
  readonly databaseUrl: string
}

/**
 * Starts the whole platform as an operator would, empty and without demo, and stops it after the stories. It
 * does not wait: the site and the panel are built while other tests run, and a story waits for its platform.
 */
export default async function bringPlatform(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'share4rare-stories-'))
  const note = path.join(folder, 'platform.json')
  project.provide('platformNote', note)
  const build = buildBeforehand(folder)
  const coming = build.ended.then(launchEmptyPlatform)
  const noted = coming.then(
    ({ platform }) => leave(note, { platform }),
    (error: unknown) => leave(note, { failure: String(error) }),
  )
  return async () => {
    build.stop()
    await noted
    await coming.then(
      ({ stop }) => stop(),
      () => undefined, // the stories have told of it
    )
    await rm(folder, { recursive: true, force: true })
  }
}

/** A platform of one's own with nothing in it but its administrator, and how to stop it. */
export async function launchEmptyPlatform() {
  const secrets = randomSecrets()
  const launched = await launchPlatform({ DEMO: 'false', ...secrets })
  const { site, panel, mailbox, settings, databaseUrl, stop } = launched
  try {
    const operators = { ...settings, DATABASE_URL: databaseUrl }
    const administrator = await firstAdministrator(operators, panel)
    const keys = { siteKey: secrets.SITE_KEY, secret: secrets.PAYLOAD_SECRET, databaseUrl }
    const platform: Platform = { site, panel, mailbox, administrator, ...keys }
    return { platform, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** Notes where the platform is, or why there is none, for the stories that wait for it. */
async function leave(
  note: string,
  said: { platform: Platform } | { failure: string },
): Promise<void> {
  await writeFile(`${note}.new`, JSON.stringify(said), { mode: 0o600 })
  await rename(`${note}.new`, note)
}
