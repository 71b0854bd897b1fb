// Installs the packages unless they are as the lock file says; for those who do not `npm start`.
import { fileURLToPath } from 'node:url'
import { tell } from './progress/refusal.mjs'
import { install } from './start/install.mjs'

try {
  process.chdir(fileURLToPath(new URL('..', import.meta.url)))
  await install()
} catch (error) {
  process.exitCode = tell(error)
}
