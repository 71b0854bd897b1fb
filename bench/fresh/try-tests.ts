import { once } from 'node:events'
import { npmIn, type FreshClone } from './fresh-clone.ts'

/** Runs `npm test` in a clone where nothing was installed; its time in seconds, and its exit code. */
export async function tryTests(fresh: FreshClone): Promise<Record<string, number>> {
  const began = Date.now()
  const npm = npmIn(fresh, ['test'])
  await once(npm, 'exit')
  return {
    seconds: Math.round((Date.now() - began) / 100) / 10,
    exitCode: npm.exitCode ?? 1,
  }
}
