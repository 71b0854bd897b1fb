import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

import { answers } from '../../scripts/processes/answers.ts'
import { Children, recordedProcesses, type Program } from '../../scripts/processes/children.ts'
import { lives } from '../../scripts/processes/known-process.ts'
import { postGuard } from '../../scripts/processes/post-guard.ts'
import { firstAdministrator } from './first-administrator.ts'
import { ownSettings, randomSecrets } from './launched-platform.ts'
import { ownDatabase } from './own-database.ts'
import type { Platform } from './platform.ts'

/** The parts of a platform that a test may kill. */
export type Part = 'panel' | 'site' | 'worker'

const cms = path.resolve(import.meta.dirname, '../../cms')

/** The parts of a platform over a database of its own, each to be killed and started again at will. */
export class KillablePlatform {
  readonly platform: Platform
  readonly databaseUrl: string
  /** Where snapshots are kept. */
  readonly folder: string
  readonly #children: Children
  readonly #programs: Record<Part, Program>

  private constructor(platform: Platform, settings: Settings, children: Children) {
    this.platform = platform
    this.databaseUrl = settings.DATABASE_URL
    this.folder = settings.DATA_DIR
    this.#children = children
    this.#programs = programsOf(settings)
  }

  /** Starts the panel and the mailbox. What the launcher built last is served: nothing is built here. */
  static async begin(): Promise<KillablePlatform> {
    const settings = await settingsOfItsOwn()
    const children = new Children(settings.DATA_DIR)
    postGuard(settings.DATA_DIR)
    children.serve({ name: 'mailbox', args: ['scripts/mailbox/main.ts'], env: settings })
    const panel = settings.CMS_URL
    const platform = {
      site: settings.SITE_URL,
      panel,
      mailbox: `http://127.0.0.1:${settings.MAILBOX_PORT}`,
      siteKey: settings.SITE_KEY,
      secret: settings.PAYLOAD_SECRET,
      databaseUrl: settings.DATABASE_URL,
      dataFolder: settings.DATA_DIR,
    }
    children.serve(programsOf(settings).panel)
    await answers(`${panel}/readyz`, 90_000)
    const administrator = await firstAdministrator(settings, panel)
    const begun = new KillablePlatform({ ...platform, administrator }, settings, children)
    return begun
  }

  start(part: Part): void {
    this.#children.serve(this.#programs[part])
  }

  /** Waits until a part that serves pages is ready. */
  async answers(part: 'panel' | 'site'): Promise<void> {
    await answers(`${this.platform[part]}/readyz`, 90_000)
  }

  /** Kills a part and everything that it started, at once, and waits until it is dead. */
  async kill(part: Part): Promise<void> {
    const process = recordedProcesses(this.folder).findLast(({ name }) => name === part)
    if (!process || !lives(process)) throw new Error(`${part} does not run: see its log.`)
    globalThis.process.kill(-process.pid, 'SIGKILL')
    while (lives(process)) await pause(10)
  }

  async stop(): Promise<void> {
    await this.#children.stop()
    await rm(this.folder, { recursive: true, force: true })
  }
}

type Settings = Awaited<ReturnType<typeof settingsOfItsOwn>>

async function settingsOfItsOwn() {
  const folder = await mkdtemp(path.join(tmpdir(), 'share4rare-killed-'))
  await chmod(folder, 0o755)
  const settings = await ownSettings(folder)
  return {
    ...settings,
    ...randomSecrets(),
    NODE_ENV: 'production' as const,
    DEMO: 'false',
    SMTP_URL: `smtp://127.0.0.1:${settings.SMTP_PORT}`,
    DATABASE_URL: await ownDatabase(),
    PAYLOAD_CONFIG_PATH: path.join(cms, 'src/payload.config.ts'),
    NEXT_TELEMETRY_DISABLED: '1',
  }
}

function programsOf(env: Settings): Record<Part, Program> {
  const next = ['../node_modules/next/dist/bin/next', 'start', '--hostname', '127.0.0.1']
  return {
    panel: { name: 'panel', args: [...next, '--port', env.CMS_PORT], cwd: cms, env },
    site: { name: 'site', args: ['--import', 'tsx', 'site/src/server.ts'], env },
    worker: { name: 'worker', args: ['--import', 'tsx', 'src/worker.ts'], cwd: cms, env },
  }
}
