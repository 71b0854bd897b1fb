/** Whether a request that changes something came from a page of this very site, as the browser says. */
export function isSameOrigin(headers: Headers, url: URL): boolean {
  const origin = headers.get('origin')
  return origin === null ? headers.get('sec-fetch-site') === 'same-origin' : origin === url.origin
}

/** Whether the body says that it is JSON, which no form of another site can say. */
export function isJson(headers: Headers): boolean {
  return /^application\/json\b/i.test(headers.get('content-type') ?? '')
}
