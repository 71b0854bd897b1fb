import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'

import { patience } from '../../tests/support/eventually.ts'
import { lives, type KnownProcess } from '../processes/known-process.ts'

/** One `npm start` in a clone, without npm: what it says, and the signals it gets. */
export class Started {
  said = ''
  readonly #launcher: ChildProcess

  constructor(clone: string, settings: Readonly<Record<string, string>>, flags: readonly string[]) {
    const env = { PATH: process.env['PATH'], HOME: process.env['HOME'], ...settings }
    this.#launcher = spawn(process.execPath, ['scripts/start.mjs', ...flags], { cwd: clone, env })
    for (const stream of [this.#launcher.stdout, this.#launcher.stderr])
      stream?.on('data', (chunk: Buffer) => (this.said += chunk.toString()))
  }

  /** Waits until it has said so much. */
  async says(text: string): Promise<void> {
    const deadline = Date.now() + patience
    while (!this.said.includes(text)) {
      if (Date.now() > deadline) throw new Error(`It never said ${text}, but:\n${this.said}`)
      await pause(20)
    }
  }

  /** Waits for its end and gives its exit code. */
  async ends(): Promise<number | null> {
    if (this.#launcher.exitCode === null && this.#launcher.signalCode === null)
      await once(this.#launcher, 'close')
    return this.#launcher.exitCode
  }

  kill(signal: NodeJS.Signals): void {
    this.#launcher.kill(signal)
  }
}

/** Waits until none of them lives. */
export async function allGone(processes: readonly KnownProcess[]): Promise<boolean> {
  const deadline = Date.now() + patience
  while (processes.some(lives) && Date.now() < deadline) await pause(20)
  return !processes.some(lives)
}
