/** A symptom that the site offers while somebody types. */
export interface Offered {
  readonly hpoId: string
  readonly name: string
  readonly medicalName: string
  readonly about: string | null
}

/** What the site finds for words; `null` where it does not answer. Throws an `AbortError` where nobody waits any more. */
export async function offeredFor(
  address: string,
  q: string,
  signal: AbortSignal,
): Promise<readonly Offered[] | null> {
  const query = new URLSearchParams({ q })
  try {
    const response = await fetch(`${address}?${query.toString()}`, { signal })
    return response.ok ? offeredIn(await response.json()) : null
  } catch (error) {
    if (signal.aborted) throw error
    return null
  }
}

/** Tells the site of words that found nothing, for the curators. Nobody waits for it. */
export function tellMissed(address: string, q: string): void {
  const body = new URLSearchParams({ q })
  void fetch(address, { method: 'POST', body }).catch(() => null)
}

/** A page of the site after a form was sent to it; `null` where the connection broke. */
export async function pageAfter(
  action: string,
  content: FormData,
): Promise<{ readonly url: string; readonly status: number; readonly text: string } | null> {
  const body = new URLSearchParams()
  for (const [name, value] of content) body.append(name, typeof value === 'string' ? value : '')
  try {
    const response = await fetch(action, { method: 'POST', body })
    return { url: response.url, status: response.status, text: await response.text() }
  } catch {
    return null
  }
}

/** Our own site speaks to its own page: what has another shape is no offer. */
function offeredIn(body: unknown): readonly Offered[] | null {
  if (typeof body !== 'object' || body === null || !('suggestions' in body)) return null
  return Array.isArray(body.suggestions) ? body.suggestions.filter(isOffered) : null
}

function isOffered(each: unknown): each is Offered {
  return typeof each === 'object' && each !== null && 'hpoId' in each && 'name' in each
}
