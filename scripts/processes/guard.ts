import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { stopLeftovers } from './children.ts'
import { lives, processOf } from './known-process.ts'

const [folder = '', pid = ''] = process.argv.slice(2)
const launcher = processOf(Number(pid), 'launcher')
await once(process.stdin.resume(), 'close')
while (lives(launcher)) await pause(20)
await stopLeftovers(folder)
