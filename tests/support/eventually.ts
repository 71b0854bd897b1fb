import { setTimeout as pause } from 'node:timers/promises'

/** Asks again and again until there is an answer; gives up after a minute, naming what it waited for. */
export async function eventually<Value>(
  what: string,
  look: () => Promise<Value | undefined>,
): Promise<Value> {
  const deadline = Date.now() + 60_000
  for (;;) {
    const found = await look()
    if (found !== undefined) return found
    if (Date.now() > deadline) throw new Error(`It never came about: ${what}`)
    await pause(250)
  }
}
