import { createHash } from 'node:crypto'
import { chmodSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { recordedProcesses } from '../processes/children.ts'
import { freePorts } from '../processes/free-port.ts'
import { removeClone, standInClone } from './stand-in-clone.ts'
import { allGone, Started } from './started.ts'

let clone = ''
let closed = ''
const ready = 'Stop: Ctrl-C'

beforeAll(() => {
  clone = installedClone()
  closed = installedClone()
  chmodSync(closed, 0o700)
})

afterAll(() => {
  removeClone(clone)
  removeClone(closed)
})

function installedClone(): string {
  const folder = standInClone()
  const lock = readFileSync(join(folder, 'package-lock.json'))
  const stamp = createHash('sha256').update(lock).digest('hex')
  writeFileSync(join(folder, 'node_modules/.share4rare-lock'), stamp)
  return folder
}

type Settings = Readonly<Record<string, string>>

async function start(settings: Settings = {}, ...flags: string[]): Promise<Started> {
  return new Started(clone, { ...(await freePorts()), ...settings }, flags)
}

/** A start beside one that runs, of which it sees nothing: with a data folder of its own. */
function startElsewhere(settings: Settings = {}, ...flags: string[]): Promise<Started> {
  return start({ DATA_DIR: join(clone, '.data-elsewhere'), ...settings }, ...flags)
}

const running = () => recordedProcesses(join(clone, '.data'))
const log = (name: string): string => readFileSync(join(clone, `.data/logs/${name}.log`), 'utf8')

function setWorker(program: string): void {
  writeFileSync(join(clone, 'cms/src/worker.ts'), program)
}

test('the first start builds, migrates, serves and tells the accounts; SIGTERM ends all of it', async () => {
  const ports = await freePorts()
  const platform = await start(ports)
  await platform.says(ready)
  const processes = running()
  const page = await fetch(`http://127.0.0.1:${ports.SITE_PORT}/`)
  platform.kill('SIGTERM')
  expect(page.status).toBe(200)
  expect(platform.said).toMatch(/builds the panel … \d+\.\d s/)
  expect(platform.said).toContain('ada@demo.example')
  expect(processes.map(({ name }) => name)).toContain('postgres')
  expect(await platform.ends()).toBe(0)
  expect(await allGone(processes)).toBe(true)
  expect(statSync(join(clone, '.data/secrets.json')).mode & 0o777).toBe(0o600)
})

describe('a platform that was started a second time', () => {
  let platform: Started
  let ports: Awaited<ReturnType<typeof freePorts>>

  beforeAll(async () => {
    ports = await freePorts()
    platform = await start(ports)
    await platform.says(ready)
  })

  test('found everything made', () => {
    expect(platform.said).not.toMatch(/builds|migrates|fills/)
  })

  test('is left alone by a start beside it, which says so', async () => {
    const second = await start()
    expect(await second.ends()).toBe(1)
    expect(second.said).toContain('already runs here')
    expect((await fetch(`http://127.0.0.1:${ports.CMS_PORT}/readyz`)).status).toBe(200)
  })

  test('goes with its launcher when that is killed, and the next start is as any', async () => {
    const processes = running()
    process.kill(processes[0]?.pid ?? 0, 'SIGKILL')
    expect(await allGone(processes)).toBe(true)
    const next = await start()
    await next.says(ready)
    next.kill('SIGINT')
    expect(await next.ends()).toBe(0)
    expect(next.said).not.toContain('migrates')
  })
})

// The first of them waits long for a server that does not stop: the others are tried meanwhile.
describe.concurrent('beside each other', () => {
  test('--reset-demo starts with an empty database, and a server that will not stop is made to', async ({
    expect,
  }) => {
    setWorker(`process.on('SIGTERM', () => undefined); setInterval(() => console.log('deaf'), 100)`)
    const platform = await start({}, '--reset-demo')
    await platform.says(ready)
    await expect.poll(() => log('worker'), { timeout: 20_000 }).toContain('deaf')
    const processes = running()
    platform.kill('SIGTERM')
    expect(await platform.ends()).toBe(0)
    expect(await allGone(processes)).toBe(true)
    expect(log('migrate')).toBe('migrated 1 times\n')
  })

  test('in a folder that is closed to others, root starts it too', async () => {
    const platform = new Started(closed, await freePorts(), [])
    await platform.says(ready)
    platform.kill('SIGTERM')
    expect(await platform.ends()).toBe(0)
  })

  test('a taken port is told with the setting that moves it', async () => {
    const ports = await freePorts()
    const other = createServer().listen(Number(ports.CMS_PORT), '127.0.0.1')
    const platform = await startElsewhere(ports)
    expect(await platform.ends()).toBe(1)
    expect(platform.said).toContain('set CMS_PORT')
    expect(platform.said).not.toContain('builds')
    other.close()
  })

  test('a DATABASE_URL that leads nowhere is told without its password', async () => {
    const platform = await startElsewhere({
      DATA_DIR: join(clone, '.data-nowhere'),
      DATABASE_URL: 'postgres://ada:invented@127.0.0.1:1/none',
    })
    expect(await platform.ends()).toBe(1)
    expect(platform.said).toContain('DATABASE_URL does not lead to a database (ECONNREFUSED')
    expect(platform.said).not.toContain('invented')
  })

  test('without the demo, secrets have to be given', async () => {
    const platform = await startElsewhere({ DEMO: 'false' })
    expect(await platform.ends()).toBe(1)
    expect(platform.said).toMatch(/PAYLOAD_SECRET[^]*NOISE_KEY[^]*PSEUDONYM_KEY/)
  })

  test('an unknown flag is told with the help', async () => {
    const platform = await startElsewhere({}, '--rest-demo')
    expect(await platform.ends()).toBe(1)
    expect(platform.said).toContain('npm start does not know --rest-demo')
  })
})

test('a server that stops by itself ends the start, with the end of its log', async () => {
  setWorker(`throw new Error('The worker has no work.')`)
  const platform = await start()
  expect(await platform.ends()).toBe(1)
  expect(platform.said).toContain('worker stopped by itself')
  expect(platform.said).toContain('The worker has no work.')
})
