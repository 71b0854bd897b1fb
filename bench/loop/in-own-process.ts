import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

import type { z } from 'zod'

/** Where a file is run, and with what. */
export interface OwnProcess {
  readonly file: URL
  readonly args?: readonly string[]
  readonly cwd?: string
  readonly env?: NodeJS.ProcessEnv
  /** Flags of Node; none unless they are named. */
  readonly flags?: readonly string[]
}

/** Runs a file in a process of its own and gives the one message that it sends. Throws where it sends none. */
export async function inOwnProcess<Message>(
  { file, args = [], cwd, env, flags = [] }: OwnProcess,
  message: z.ZodType<Message>,
): Promise<Message> {
  const child = fork(fileURLToPath(file), args, { cwd, env, execArgv: [...flags] })
  const sent: unknown[] = []
  child.on('message', (said) => sent.push(said))
  await once(child, 'close')
  if (sent.length !== 1) throw new Error(`${file.pathname} did not end well.`)
  return message.parse(sent[0])
}
