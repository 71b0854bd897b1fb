import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import type { TestProject } from 'vitest/node'

import { freePorts } from '../../scripts/processes/free-port.ts'
import { firstAdministrator } from './first-administrator.ts'

/** Where a running platform is, and the one account that an installation begins with. */
export interface Platform {
  readonly site: string
  readonly panel: string
  readonly mailbox: string
  readonly administrator: { readonly email: string; readonly password: string }
}

declare module 'vitest' {
  interface ProvidedContext {
    /** The platform that the stories are played on. */
    readonly platform: Platform
  }
}

const top = path.resolve(import.meta.dirname, '../..')

/** Starts the whole platform as an operator would, empty and without demo, and stops it after the stories. */
export default async function startPlatform(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'share4rare-stories-'))
  await chmod(folder, 0o755)
  const settings = await settingsFor(folder)
  const launcher = launch(settings)
  const stop = async () => {
    await launcher.stop()
    await rm(folder, { recursive: true, force: true })
  }
  try {
    await launcher.ready
    project.provide('platform', {
      site: settings.SITE_URL,
      panel: settings.CMS_URL,
      mailbox: `http://127.0.0.1:${settings.MAILBOX_PORT}`,
      administrator: await firstAdministrator(top, folder, settings),
    })
  } catch (error) {
    await stop()
    throw error
  }
  return stop
}

async function settingsFor(folder: string) {
  const ports = await freePorts()
  return {
    PATH: process.env['PATH'] ?? '',
    HOME: process.env['HOME'] ?? '',
    ...ports,
    SITE_URL: `http://127.0.0.1:${ports.SITE_PORT}`,
    CMS_URL: `http://127.0.0.1:${ports.CMS_PORT}`,
    SMTP_URL: '',
    DATABASE_URL: '',
    DATA_DIR: folder,
    DEMO: 'false',
    LOG_LEVEL: 'info',
    ...randomSecrets(),
  }
}

function randomSecrets() {
  const secret = () => randomBytes(32).toString('hex')
  return { PAYLOAD_SECRET: secret(), NOISE_KEY: secret(), PSEUDONYM_KEY: secret() }
}

/** The first start builds the site and the panel, the next ones take what is built. */
const patience = 8 * 60_000

function launch(settings: Readonly<Record<string, string>>) {
  const child = spawn(process.execPath, ['scripts/start.mjs'], { cwd: top, env: settings })
  const ended = once(child, 'close')
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
    child.kill('SIGTERM')
    await ended
  }
  return { ready, stop }
}
