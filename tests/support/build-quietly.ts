import { setPriority } from 'node:os'

import { Children } from '../../scripts/processes/children.ts'
import { postGuard } from '../../scripts/processes/post-guard.ts'
import { buildAll } from '../../scripts/start/build-all.ts'
import { readSettings } from '../../scripts/start/read-settings.ts'

/** A program of its own: builds as the launcher does, but lets others go first. Killed, it leaves no build behind. */
const behindOthers = 5
setPriority(behindOthers)
const settings = await readSettings()
const children = new Children(settings.read.DATA_DIR)
postGuard(settings.read.DATA_DIR)
await buildAll(settings, children)
await children.stop()
process.exit()
