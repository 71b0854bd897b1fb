import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { Refusal } from '../progress/refusal.mjs'
import { parsedJson } from './parsed-json.ts'
import { endProcesses, lives, processOf, type KnownProcess } from './known-process.ts'

/** A command with the name under which it is logged and spoken of. */
export type Program = Readonly<{
  name: string
  /** The pinned Node, unless another command is named. */
  command?: string
  args: readonly string[]
  cwd?: string
  env?: NodeJS.ProcessEnv
  /** PostgreSQL may not run as root. */
  user?: Readonly<{ uid: number; gid: number }> | undefined
}>

const known = z.object({ name: z.string(), pid: z.number(), born: z.string() })
const recordSchema = z.object({ launcher: known, children: z.array(known) })

/** The processes of one launcher, each with its log, recorded so that none outlives it for long. */
export class Children {
  /** Rejects when a server stops by itself. */
  readonly loss: Promise<never>
  readonly #folder: string
  readonly #children = new Set<KnownProcess>()
  #report: (loss: Refusal) => void = () => undefined
  #stopping = false

  constructor(folder: string) {
    this.#folder = folder
    this.loss = new Promise((_, reject) => (this.#report = reject))
    this.loss.catch(() => undefined)
    mkdirSync(join(folder, 'logs'), { recursive: true })
    this.#record()
  }

  /** Runs a program to its end. Refuses with the end of its log if it fails. */
  async run(program: Program): Promise<void> {
    const [code] = z
      .tuple([z.number().nullable()])
      .rest(z.unknown())
      .parse(await once(this.#spawn(program), 'exit'))
    if (code !== 0) throw this.#refusal(program, 'failed')
  }

  /** Starts a server, which is to run until `stop`. */
  serve(program: Program): void {
    this.#spawn(program).once('exit', () => {
      if (!this.#stopping) this.#report(this.#refusal(program, 'stopped by itself'))
    })
  }

  /** Stops everything within nine seconds, PostgreSQL last. */
  async stop(): Promise<void> {
    this.#stopping = true
    await endAll([...this.#children])
    rmSync(recordIn(this.#folder), { force: true })
  }

  #spawn({ name, command = process.execPath, args, cwd, env, user }: Program): ChildProcess {
    if (this.#stopping) throw new Refusal(`${name} is not started any more.`)
    const log = openLog(this.#log(name))
    const child = spawn(command, args, {
      cwd,
      env,
      detached: true,
      stdio: ['ignore', log, log],
      ...user,
    })
    closeSync(log)
    const itself = processOf(child.pid ?? 0, name)
    this.#children.add(itself)
    this.#record()
    child.once('exit', () => this.#children.delete(itself))
    return child
  }

  #record(): void {
    const launcher = processOf(process.pid, 'launcher')
    const record = JSON.stringify({ launcher, children: [...this.#children] })
    writeFileSync(`${recordIn(this.#folder)}.new`, record)
    renameSync(`${recordIn(this.#folder)}.new`, recordIn(this.#folder))
  }

  #refusal({ name }: Program, what: string): Refusal {
    const end = readFileSync(this.#log(name), 'utf8').split('\n').slice(-20).join('\n')
    return new Refusal(`${name} ${what}. The end of ${this.#log(name)}:\n${end}`)
  }

  #log(name: string): string {
    return join(this.#folder, 'logs', `${name}.log`)
  }
}

/** A new log. What the last run wrote stays beside it, as NAME.log.1; both are for their owner's eyes only. */
function openLog(path: string): number {
  if (existsSync(path)) {
    chmodSync(path, 0o600)
    renameSync(path, `${path}.1`)
  }
  return openSync(path, 'w', 0o600)
}

/** Stops what a killed launcher left behind. Refuses where the launcher of this folder still runs. */
export async function stopLeftovers(folder: string): Promise<void> {
  const [launcher, ...children] = recordedProcesses(folder)
  if (launcher === undefined) return
  if (lives(launcher))
    throw new Refusal(
      `Share4Rare already runs here: stop it with Ctrl-C, or with kill ${launcher.pid}.`,
    )
  await endAll(children)
}

/** The processes that were started last in this folder, the launcher first; none after a proper end or a spoilt record. */
export function recordedProcesses(folder: string): readonly KnownProcess[] {
  if (!existsSync(recordIn(folder))) return []
  const text = readFileSync(recordIn(folder), 'utf8')
  const record = recordSchema.safeParse(parsedJson(text)).data
  return record ? [record.launcher, ...record.children] : []
}

const recordIn = (folder: string): string => join(folder, 'running.json')

async function endAll(children: readonly KnownProcess[]): Promise<void> {
  const isDatabase = ({ name }: KnownProcess): boolean => name === 'postgres'
  await endProcesses(
    children.filter((child) => !isDatabase(child)),
    'SIGTERM',
    6000,
  )
  await endProcesses(children.filter(isDatabase), 'SIGINT', 2500)
}
