import { rmSync } from 'node:fs'

import { freshClone } from './fresh/fresh-clone.ts'
import { tryStart } from './fresh/try-start.ts'
import { tryTests } from './fresh/try-tests.ts'

/** What a newcomer sees, in seconds: a clone of HEAD, an empty environment, an empty cache of npm. Quick leaves the tests out. */
export default async function fresh({ quick }: { readonly quick: boolean }) {
  const platform = freshClone()
  const tested = freshClone()
  try {
    const first = await tryStart(platform)
    const second = await tryStart(platform)
    const tests = quick ? undefined : await tryTests(tested)
    console.table({ first, second, ...(tests && { tests }) })
    return { first, second, tests }
  } finally {
    for (const { above } of [platform, tested]) rmSync(above, { recursive: true, force: true })
  }
}
