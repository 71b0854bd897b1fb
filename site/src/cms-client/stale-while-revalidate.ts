import type { Result } from '@share4rare/schemas'

/** Ages in milliseconds, and how many answers are remembered. */
interface Keeping {
  /** Younger answers are given without asking. */
  readonly freshFor: number
  /** Younger answers are given while a new one is fetched; for older ones the reader waits. */
  readonly staleFor: number
  /** Younger answers are still given where nobody can be asked. */
  readonly heldFor: number
  readonly atMost: number
  readonly now?: () => number
}

interface Kept<Value> {
  readonly answer: Result<Value>
  readonly at: number
}

/**
 * Remembers answers for a while, so that what was taken down outlives `staleFor` only while nobody can be asked.
 * Refusals are never kept, and only an unavailable source leaves a good answer standing. For published content.
 */
export function staleWhileRevalidate<Value>(
  load: (key: string) => Promise<Result<Value>>,
  { freshFor, staleFor, heldFor, atMost, now = Date.now }: Keeping,
): (key: string) => Promise<Result<Value>> {
  const kept = new Map<string, Kept<Value>>()
  const underWay = new Map<string, Promise<Result<Value>>>()

  async function fetchAndKeep(key: string): Promise<Result<Value>> {
    const answer = await load(key)
    if (answer.ok) keep(key, answer)
    else if (!isUnavailable(answer)) kept.delete(key)
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

  async function renewed(key: string, known: Kept<Value>): Promise<Result<Value>> {
    const answer = await refresh(key)
    return isUnavailable(answer) && now() - known.at < heldFor ? known.answer : answer
  }

  return async (key) => {
    const known = kept.get(key)
    if (!known) return refresh(key)
    const age = now() - known.at
    if (age >= staleFor) return renewed(key, known)
    // A failed refresh keeps the old answer; the next reader tries again.
    if (age >= freshFor) refresh(key).catch(() => known.answer)
    return known.answer
  }
}

function isUnavailable(answer: Result<unknown>): boolean {
  return !answer.ok && answer.problems[0]?.code === 'unavailable'
}
