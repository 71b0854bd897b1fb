import { createHash, randomBytes } from 'node:crypto'
import { chmodSync, readFileSync, mkdirSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { patience } from '../../tests/support/eventually.ts'
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
  for (const secret of [
    'secrets.json',
    'demo-accounts.json',
    'logs/postgres.log',
    'logs/panel.log',
  ])
    expect(statSync(join(clone, '.data', secret)).mode & 0o777).toBe(0o600)
})

test('a demo is not served as anything else', async () => {
  const secret = randomBytes(32).toString('hex')
  const secrets = {
    PAYLOAD_SECRET: secret,
    NOISE_KEY: secret,
    PSEUDONYM_KEY: secret,
    SITE_KEY: secret,
    DOCUMENT_KEY: secret,
  }
  const platform = await start({ DEMO: 'false', ...secrets })
  expect(await platform.ends()).toBe(1)
  expect(platform.said).toContain('This database holds the demo')
  expect(platform.said).not.toContain('warms up')
})

test('a database without its secrets is told in a sentence, and takes them back', async () => {
  const secrets = join(clone, '.data/secrets.json')
  renameSync(secrets, `${secrets}.kept`)
  const platform = await start()
  expect(await platform.ends()).toBe(1)
  expect(platform.said).toMatch(/does not know the password in secrets\.json[^]*--reset-demo/)
  expect(platform.said).not.toMatch(/^ +at /m)
  renameSync(`${secrets}.kept`, secrets)
})

test('a record that was cut short stops no start, and the log of the run before is kept', async () => {
  writeFileSync(join(clone, '.data/running.json'), '')
  const before = log('postgres')
  const platform = await start()
  await platform.says('opens the database … ')
  platform.kill('SIGTERM')
  expect(await platform.ends()).toBe(0)
  expect(readFileSync(join(clone, '.data/logs/postgres.log.1'), 'utf8')).toBe(before)
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
    await expect.poll(() => log('worker'), { timeout: patience }).toContain('deaf')
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

  test.for([
    [{ SITE_PORT: 'abc' }, 'SITE_PORT is wrong: must be the number of a port', 'SITE_URL'],
    [{ DEMO: 'maybe' }, 'DEMO is wrong', 'is missing'],
    [{ HOST: '192.0.2.1' }, 'HOST=192.0.2.1 is no address of this machine', 'SITE_PORT'],
    [{ DATA_DIR: 'package.json' }, 'package.json is a file', ' at '],
    [{ DATA_DIR: 'package.json/data' }, 'lies below one', ' at '],
  ] as const)(
    'what is wrong is told, and nothing else: %o',
    async ([wrong, told, untold], { expect }) => {
      const platform = await startElsewhere(wrong)
      expect(await platform.ends()).toBe(1)
      expect(platform.said).toContain(told)
      expect(platform.said).not.toContain(untold)
    },
  )

  test('spoilt secrets are told in a sentence', async ({ expect }) => {
    const folder = join(clone, '.data-spoilt')
    mkdirSync(folder)
    writeFileSync(join(folder, 'secrets.json'), '{"NOISE_KEY":')
    const platform = await startElsewhere({ DATA_DIR: folder })
    expect(await platform.ends()).toBe(1)
    expect(platform.said).toContain('secrets.json is spoilt')
    expect(platform.said).not.toContain(' at ')
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
