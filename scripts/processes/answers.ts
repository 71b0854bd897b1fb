import { setTimeout as pause } from 'node:timers/promises'
import { Refusal } from '../progress/refusal.mjs'

/** Waits until the address answers with 200. Refuses after so many milliseconds. */
export async function answers(url: string, patience: number): Promise<void> {
  const deadline = Date.now() + patience
  for (;;) {
    const status = await statusOf(url)
    if (status === '200') return
    if (Date.now() > deadline) throw new Refusal(`${url} does not answer well: ${status}.`)
    await pause(50)
  }
}

async function statusOf(url: string): Promise<string> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(20_000) })
    await response.arrayBuffer()
    return String(response.status)
  } catch (error) {
    return String(error)
  }
}
