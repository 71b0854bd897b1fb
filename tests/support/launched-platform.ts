import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { databaseNote } from '../../scripts/postgres/connect.ts'
import { freePorts } from '../../scripts/processes/free-port.ts'
import { ownAddresses } from '../../scripts/processes/own-addresses.ts'

/** A platform on ports and in a folder of its own, as the launcher serves it to an operator. */
export interface LaunchedPlatform {
  readonly site: string
  readonly panel: string
  readonly mailbox: string
  /** Its data folder, removed by `stop`. */
  readonly folder: string
  readonly databaseUrl: string
  /** What it was started with. */
  readonly settings: Readonly<Record<string, string>>
  readonly stop: () => Promise<void>
}

/** Starts the platform with these settings, and waits until it is ready. Throws what the launcher said if it is not. */
export async function launchPlatform(
  wanted: Readonly<Record<string, string>>,
): Promise<LaunchedPlatform> {
  const folder = await mkdtemp(path.join(tmpdir(), 'share4rare-platform-'))
  await chmod(folder, 0o755)
  const settings = { ...(await ownSettings(folder)), ...wanted }
  const launcher = startLauncher(settings)
  const stop = async () => {
    await launcher.stop()
    await rm(folder, { recursive: true, force: true })
  }
  try {
    await launcher.ready
    return {
      site: settings.SITE_URL,
      panel: settings.CMS_URL,
      mailbox: `http://127.0.0.1:${settings.MAILBOX_PORT}`,
      folder,
      databaseUrl: await databaseOf(folder),
      settings,
      stop,
    }
  } catch (error) {
    await stop()
    throw error
  }
}

/** Secrets of its own, as a platform that is no demo must be given. */
export function randomSecrets() {
  const secret = () => randomBytes(32).toString('hex')
  return {
    PAYLOAD_SECRET: secret(),
    NOISE_KEY: secret(),
    PSEUDONYM_KEY: secret(),
    SITE_KEY: secret(),
    DOCUMENT_KEY: secret(),
  }
}

const top = path.resolve(import.meta.dirname, '../..')

/** Ports, addresses and a data folder that nobody else uses. */
export async function ownSettings(folder: string) {
  const ports = await freePorts()
  return {
    PATH: process.env['PATH'] ?? '',
    HOME: process.env['HOME'] ?? '',
    ...ports,
    ...ownAddresses(ports),
    SMTP_URL: '',
    DATABASE_URL: '',
    DATA_DIR: folder,
    DOCUMENT_SCAN: 'off',
    LOG_LEVEL: 'info',
  }
}

/** The database that the launcher brought to a folder. */
async function databaseOf(folder: string): Promise<string> {
  const note = await readFile(databaseNote(folder), 'utf8')
  return note.trim().replace('DATABASE_URL=', '')
}

/** The first start builds the site and the panel, the next ones take what is built. */
const patience = 8 * 60_000

function startLauncher(settings: Readonly<Record<string, string>>) {
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: top,
    env: { NODE_ENV: 'production', ...settings },
  })
  const ended = once(child, 'close')
  const kill = () => void child.kill('SIGTERM')
  process.once('exit', kill)
  let said = ''
  const ready = new Promise<void>((resolve, reject) => {
    const fail = () => reject(new Error(`The platform did not start:\n${said}`))
    const listen = (chunk: Buffer) => {
      said += chunk.toString()
      if (said.includes('Stop: Ctrl-C')) resolve()
    }
    for (const stream of [child.stdout, child.stderr]) stream.on('data', listen)
    child.once('close', fail)
    setTimeout(fail, patience).unref()
  })
  const stop = async () => {
    process.off('exit', kill)
    kill()
    await ended
  }
  return { ready, stop }
}
