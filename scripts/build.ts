import { Children } from './processes/children.ts'
import { tell } from './progress/refusal.mjs'
import { buildAll } from './start/build-all.ts'
import { readSettings } from './start/read-settings.ts'

/** Builds the site and the panel for production, as far as their sources changed. */
try {
  const settings = await readSettings()
  const children = new Children(settings.read.DATA_DIR)
  await buildAll(settings, children)
  await children.stop()
} catch (error) {
  process.exitCode = tell(error)
}
