import autocannon from 'autocannon'

/** How long answers took under load, in milliseconds, and how many came a second. */
export interface Latency {
  readonly p50Ms: number
  readonly p95Ms: number
  readonly perSecond: number
}

/** What is asked for, and how often in all. Every connection has its own paths where several are given. */
export interface Load {
  readonly origin: string
  readonly paths: readonly string[]
  readonly requests: number
  readonly headers?: Readonly<Record<string, string>>
}

const connections = 10
const patienceSeconds = 60

/** Asks over ten connections, each waiting for its answer before it asks again. Any answer but 200 is a mistake. */
export async function load({ origin, paths, requests, headers = {} }: Load): Promise<Latency> {
  const milliseconds: number[] = []
  const began = performance.now()
  let ended = began
  await new Promise<void>((resolve, reject) => {
    let connection = 0
    const run = autocannon(
      {
        url: origin,
        connections,
        amount: requests,
        headers: { ...asBrowsersAsk, ...headers },
        timeout: 10,
        sampleInt: 50,
        setupClient: (client) => {
          client.setRequests(shareOf(paths, connection).map((path) => ({ path })))
          connection += 1
        },
      },
      (error, { errors, timeouts }) => {
        clearTimeout(tooLong)
        if (error) reject(error)
        else if (errors + timeouts > 0) reject(new Error(`${origin} left requests unanswered.`))
        else resolve()
      },
    )
    const tooLong = setTimeout(() => {
      run.stop()
    }, patienceSeconds * 1000)
    run.on('response', (_client, status, _bytes, took) => {
      if (status !== 200) reject(new Error(`${origin} answered with ${status}.`))
      milliseconds.push(took)
      ended = performance.now()
    })
  })
  return {
    p50Ms: percentile(milliseconds, 0.5),
    p95Ms: percentile(milliseconds, 0.95),
    perSecond: (milliseconds.length * 1000) / (ended - began),
  }
}

const asBrowsersAsk = { 'accept-encoding': 'gzip, br', 'accept-language': 'en' }

function shareOf(paths: readonly string[], connection: number): readonly string[] {
  return paths.length < connections
    ? paths
    : paths.filter((_, index) => index % connections === connection)
}

/** The smallest number that so large a part of all numbers does not exceed. */
export function percentile(numbers: readonly number[], part: number): number {
  const sorted = numbers.toSorted((left, right) => left - right)
  return sorted[Math.ceil(sorted.length * part) - 1] ?? Number.NaN
}
