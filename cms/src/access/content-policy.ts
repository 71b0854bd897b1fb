/** What a page of the panel may load and run: its own files, and the scripts in it that carry the nonce, if there is one. */
export function contentPolicy(nonce?: string): string {
  const scripts = ["'self'", ...(nonce === undefined ? [] : [`'nonce-${nonce}'`])]
  return [
    "default-src 'self'",
    `script-src ${scripts.join(' ')}`,
    "style-src 'self' 'unsafe-inline'", // the panel's parts place themselves by style attributes
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}
