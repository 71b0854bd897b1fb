/** Leads from an address without a language to the same one in the visitor's. */
export function toOwnLanguage(path: string): Response {
  return new Response(null, {
    status: 302,
    headers: { location: path, vary: 'Accept-Language', 'cache-control': 'no-cache' },
  })
}
