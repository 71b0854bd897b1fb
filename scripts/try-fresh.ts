import { rmSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { freshClone } from './try-fresh/fresh-clone.ts'
import { tryStart } from './try-fresh/try-start.ts'
import { tryTests } from './try-fresh/try-tests.ts'

// A clone of HEAD, an empty environment, an empty cache of npm: what a newcomer sees, in seconds.
const { values } = parseArgs({ options: { 'skip-tests': { type: 'boolean', default: false } } })

const platform = freshClone()
const tested = freshClone()
try {
  const first = await tryStart(platform)
  const second = await tryStart(platform)
  const tests = values['skip-tests'] ? undefined : await tryTests(tested)
  console.table({ first, second, ...(tests && { tests }) })
  console.log(JSON.stringify({ first, second, tests }))
} finally {
  for (const { above } of [platform, tested]) rmSync(above, { recursive: true, force: true })
}
