import { problemsSchema, type Problem } from '@share4rare/schemas'

/**
 * Sends a message to one of our doors from a page of the panel. Null where it was done; otherwise the problems, of
 * which there are none where the answer is not understood, or there was none.
 */
export async function sendToDoor(path: string, body?: object): Promise<readonly Problem[] | null> {
  try {
    const response = await fetch(path, {
      method: 'POST',
      credentials: 'include',
      ...(body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    })
    if (response.ok) return null
    const { data } = problemsSchema.safeParse(await response.json())
    return data?.problems ?? (isForStrangers(response) ? [{ code: 'sign-in-needed' }] : [])
  } catch {
    return [] // no connection, or no answer of ours: the page says that it was not possible
  }
}

/** What Payload itself answers whom it does not know any more. */
function isForStrangers({ status }: Response): boolean {
  return status === 401 || status === 403
}
