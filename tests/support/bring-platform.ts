import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import type { TestProject } from 'vitest/node'

import { buildBeforehand } from './build-beforehand.ts'
import { launchEmptyPlatform, type Platform } from './platform.ts'

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

/** Notes where the platform is, or why there is none, for the stories that wait for it. */
async function leave(
  note: string,
  said: { platform: Platform } | { failure: string },
): Promise<void> {
  await writeFile(`${note}.new`, JSON.stringify(said), { mode: 0o600 })
  await rename(`${note}.new`, note)
}
