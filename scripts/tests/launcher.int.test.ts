import { createHash } from 'node:crypto'
import { chmodSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { recordedProcesses } from '../processes/children.ts'
import { freePorts } from '../processes/free-port.ts'
import { removeClone, standInClone } from './stand-in-clone.ts'
import { allGone, Started } from './started.ts'

let clone = ''
let ports: Record<string, string> = {}
const ready = 'Stop: Ctrl-C'

beforeAll(() => {
  clone = standInClone()
  const lock = readFileSync(join(clone, 'package-lock.json'))
  const stamp = createHash('sha256').update(lock).digest('hex')
  writeFileSync(join(clone, 'node_modules/.share4rare-lock'), stamp)
})

beforeEach(async () => {
  ports = await freePorts()
})

afterAll(() => {
  removeClone(clone)
})

const start = (settings: Record<string, string> = {}, ...flags: string[]): Started =>
  new Started(clone, { ...ports, ...settings }, flags)
const log = (name: string): string => readFileSync(join(clone, `.data/logs/${name}.log`), 'utf8')

const setWorker = (program: string): void => {
  writeFileSync(join(clone, 'cms/src/worker.ts'), program)
}

test('the first start builds, migrates, serves and tells the accounts; SIGTERM ends all of it', async () => {
  const platform = start()
  await platform.says(ready)
  const running = recordedProcesses(join(clone, '.data'))
  const page = await fetch(`http://127.0.0.1:${ports['SITE_PORT'] ?? ''}/`)
  platform.kill('SIGTERM')
  expect(page.status).toBe(200)
  expect(platform.said).toMatch(/builds the panel … \d+\.\d s/)
  expect(platform.said).toContain('ada@demo.example')
  expect(running.map(({ name }) => name)).toContain('postgres')
  expect(await platform.ends()).toBe(0)
  expect(await allGone(running)).toBe(true)
  for (const kept of ['secrets.json', 'database.env'])
    expect(statSync(join(clone, '.data', kept)).mode & 0o777).toBe(0o600)
})

test('the second start finds everything made', async () => {
  const platform = start()
  await platform.says(ready)
  platform.kill('SIGINT')
  await platform.ends()
  expect(platform.said).not.toMatch(/builds|migrates|fills/)
})

test('a launcher that is killed takes everything with it, and the next start is as any', async () => {
  const killed = start()
  await killed.says(ready)
  const running = recordedProcesses(join(clone, '.data'))
  process.kill(running[0]?.pid ?? 0, 'SIGKILL')
  expect(await allGone(running)).toBe(true)
  const next = start()
  await next.says(ready)
  next.kill('SIGTERM')
  expect(await next.ends()).toBe(0)
  expect(next.said).not.toContain('migrates')
})

test('a second start beside a running one says so and leaves it alone', async () => {
  const platform = start()
  await platform.says(ready)
  const second = start()
  expect(await second.ends()).toBe(1)
  expect(second.said).toContain('already runs here')
  expect((await fetch(`http://127.0.0.1:${ports['CMS_PORT'] ?? ''}/readyz`)).status).toBe(200)
  platform.kill('SIGTERM')
  await platform.ends()
})

test('a taken port is told with the setting that moves it', async () => {
  const other = createServer().listen(Number(ports['CMS_PORT']), '127.0.0.1')
  const platform = start()
  expect(await platform.ends()).toBe(1)
  expect(platform.said).toContain('set CMS_PORT')
  expect(platform.said).not.toContain('builds')
  other.close()
})

test('a DATABASE_URL that leads nowhere is told without its password', async () => {
  const platform = start({ DATABASE_URL: 'postgres://ada:invented@127.0.0.1:1/none' })
  expect(await platform.ends()).toBe(1)
  expect(platform.said).toContain('DATABASE_URL does not lead to a database (ECONNREFUSED')
  expect(platform.said).not.toContain('invented')
})

test('without the demo, secrets have to be given', async () => {
  const platform = start({ DEMO: 'false' })
  expect(await platform.ends()).toBe(1)
  expect(platform.said).toMatch(/PAYLOAD_SECRET[^]*NOISE_KEY[^]*PSEUDONYM_KEY/)
})

test('--reset-demo starts with an empty database', async () => {
  const platform = start({}, '--reset-demo')
  await platform.says(ready)
  platform.kill('SIGTERM')
  await platform.ends()
  expect(log('migrate')).toBe('migrated 1 times\n')
})

test('a server that will not stop is made to', async () => {
  setWorker(`process.on('SIGTERM', () => undefined); setInterval(() => console.log('deaf'), 100)`)
  const platform = start()
  await platform.says(ready)
  await expect.poll(() => log('worker')).toContain('deaf')
  const running = recordedProcesses(join(clone, '.data'))
  platform.kill('SIGTERM')
  expect(await platform.ends()).toBe(0)
  expect(await allGone(running)).toBe(true)
})

test('a server that stops by itself ends the start, with the end of its log', async () => {
  setWorker(`throw new Error('The worker has no work.')`)
  const platform = start()
  expect(await platform.ends()).toBe(1)
  expect(platform.said).toContain('worker stopped by itself')
  expect(platform.said).toContain('The worker has no work.')
})

test('in a folder that is closed to others, root starts it too', async () => {
  setWorker('setInterval(() => undefined, 1000)')
  chmodSync(clone, 0o700)
  const platform = start()
  await platform.says(ready)
  platform.kill('SIGTERM')
  expect(await platform.ends()).toBe(0)
})

test('an unknown flag is told with the help', async () => {
  const platform = start({}, '--rest-demo')
  expect(await platform.ends()).toBe(1)
  expect(platform.said).toContain('npm start does not know --rest-demo')
})
