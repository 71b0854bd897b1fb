import { setTimeout as pause } from 'node:timers/promises'

/** How long a test waits for what should come at once, in milliseconds: on a machine with other work it takes long. */
export const patience = 120_000

/** Asks again and again until there is an answer; gives up in the end, naming what it waited for. */
export async function eventually<Value>(
  what: string,
  look: () => Promise<Value | undefined>,
): Promise<Value> {
  const deadline = Date.now() + patience
  for (;;) {
    const found = await look()
    if (found !== undefined) return found
    if (Date.now() > deadline) throw new Error(`It never came about: ${what}`)
    await pause(100)
  }
}
