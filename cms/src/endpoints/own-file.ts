/** A file about somebody's own data, to be saved by them; nobody between keeps it. */
export function ownFile(name: string, type: string, body: string): Response {
  return new Response(body, {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}
