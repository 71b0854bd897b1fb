import { loadavg } from 'node:os'

import { inTurns } from './people/in-turns.ts'
import { onAPlatform, type PeoplePlatform } from './people/people-platform.ts'
import { percentile } from './loop/load.ts'

/**
 * Registrations and uploads, twenty at once; the same among many times more accounts; and whether the time of an answer tells if an address has an account:
 * medians of known addresses over those of unknown ones, in turns, within one run.
 */
export default async function people({ quick }: { readonly quick: boolean }) {
  const loadBefore = loadavg()[0] ?? 0
  return onAPlatform(async (platform) => {
    const registrations = await twentyAtOnce(quick ? 40 : 400, (nth) => platform.register(nth))
    const uploads = await twentyAtOnce(quick ? 20 : 200, () => platform.upload())
    await platform.moreAccounts(quick ? 2_000 : 20_000)
    const among = await twentyAtOnce(quick ? 40 : 400, (nth) => platform.register(1000 + nth))
    const tries = quick ? 100 : 200
    const login = await timingRatio(platform, tries, (email) => platform.signInWrongly(email))
    const reset = await timingRatio(platform, tries, (email) => platform.askReset(email))
    return {
      registerP95Ms: p95(registrations),
      uploadP95Ms: p95(uploads),
      serverErrors: [...registrations, ...uploads, ...among].filter(isError).length,
      loginTimingRatio: login,
      resetTimingRatio: reset,
      registerGrowth: ratio(median(among), median(registrations)),
      registrations: registrations.length,
      uploads: uploads.length,
      tries,
      loadBefore,
    }
  })
}

interface Answered {
  readonly status: number
  readonly ms: number
}

async function twentyAtOnce(
  wanted: number,
  ask: (nth: number) => Promise<Response>,
): Promise<Answered[]> {
  const answered: Answered[] = []
  let next = 0
  const work = async () => {
    while (next < wanted) {
      const nth = next++
      answered.push(await timed(() => ask(nth)))
    }
  }
  await Promise.all(Array.from({ length: 20 }, work))
  return answered
}

async function timed(ask: () => Promise<Response>): Promise<Answered> {
  const began = performance.now()
  const response = await ask()
  await response.arrayBuffer()
  return { status: response.status, ms: performance.now() - began }
}

async function timingRatio(
  { known, unknown }: PeoplePlatform,
  tries: number,
  ask: (email: string) => Promise<Response>,
): Promise<number> {
  const [ofKnown, ofUnknown] = await inTurns(tries, [
    async (nth) => (await timed(() => ask(known(nth)))).ms,
    async (nth) => (await timed(() => ask(unknown(nth)))).ms,
  ])
  return ratio(percentile(ofKnown, 0.5), percentile(ofUnknown, 0.5))
}

function ratio(one: number, other: number): number {
  return Math.round((one / other) * 1000) / 1000
}

function isError({ status }: Answered): boolean {
  return status >= 500
}

function median(answered: readonly Answered[]): number {
  return percentile(
    answered.map((each) => each.ms),
    0.5,
  )
}

function p95(answered: readonly Answered[]): number {
  const ms = answered.map((each) => each.ms)
  return Math.round(percentile(ms, 0.95))
}
