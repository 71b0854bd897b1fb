/** A page of the site as it answered, and where it is. */
export interface ShownPage {
  readonly url: string
  readonly status: number
  readonly text: string
}

/**
 * Sends a form to a page of the site, and tells while it goes what share of it has gone, from 0 to 1. Null where the
 * connection broke, or nothing has moved for a minute and a half. `fetch` cannot tell of what it sends.
 */
export function sendWithProgress(
  action: string,
  content: FormData,
  tell: (share: number) => void,
): Promise<ShownPage | null> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.open('POST', action)
    let stalled: number | undefined
    const wait = () => {
      clearTimeout(stalled)
      stalled = window.setTimeout(() => request.abort(), longestSilenceMs)
    }
    request.upload.addEventListener('progress', ({ loaded, total }) => {
      wait()
      if (total > 0) tell(loaded / total)
    })
    request.addEventListener('load', () =>
      resolve({
        url: request.responseURL,
        status: request.status,
        text: request.responseText,
      }),
    )
    for (const end of ['error', 'abort', 'timeout'])
      request.addEventListener(end, () => resolve(null))
    request.addEventListener('loadend', () => clearTimeout(stalled))
    request.send(content)
    wait()
  })
}

const longestSilenceMs = 90_000
