import type { Result } from '@share4rare/schemas'

interface Kept<Value> {
  readonly answer: Result<Value>
  readonly at: number
}

/**
 * Remembers answers for a while: fresh ones are given at once, older ones too while a new one is fetched.
 * Refusals are never kept, and a refusal never pushes out a good answer. Only for published content.
 */
export function staleWhileRevalidate<Value>(
  load: (key: string) => Promise<Result<Value>>,
  { freshFor, atMost, now = Date.now }: { freshFor: number; atMost: number; now?: () => number },
): (key: string) => Promise<Result<Value>> {
  const kept = new Map<string, Kept<Value>>()
  const underWay = new Map<string, Promise<Result<Value>>>()

  async function fetchAndKeep(key: string): Promise<Result<Value>> {
    const answer = await load(key)
    if (answer.ok) keep(key, answer)
    else if (answer.problems[0]?.code === 'not-found') kept.delete(key)
    return answer
  }

  function keep(key: string, answer: Result<Value>): void {
    kept.delete(key)
    kept.set(key, { answer, at: now() })
    const [oldest] = kept.keys()
    if (kept.size > atMost && oldest !== undefined) kept.delete(oldest)
  }

  function refresh(key: string): Promise<Result<Value>> {
    const running = underWay.get(key)
    if (running) return running
    const fetching = fetchAndKeep(key).finally(() => underWay.delete(key))
    underWay.set(key, fetching)
    return fetching
  }

  return async (key) => {
    const known = kept.get(key)
    if (!known) return refresh(key)
    // A failed refresh keeps the old answer; the next reader tries again.
    if (now() - known.at >= freshFor) refresh(key).catch(() => known.answer)
    return known.answer
  }
}
