import type { Step } from './step.ts'

/**
 * Drops what a client claims about proxies, and tells Astro the scheme that people really use, so that its
 * check of a form's origin works behind a proxy that ends TLS.
 */
export function trustOnlyOurselves(siteUrl: string): Step {
  const scheme = new URL(siteUrl).protocol.replace(':', '')
  return (request, _response, next) => {
    for (const name of Object.keys(request.headers)) {
      if (name === 'forwarded' || name.startsWith('x-forwarded-'))
        Reflect.deleteProperty(request.headers, name)
    }
    if (scheme === 'https') request.headers['x-forwarded-proto'] = 'https'
    next()
  }
}
