import type { Step } from './step.ts'

const headers = {
  // What says nothing else about itself, such as a page that broke down, is kept by nobody.
  'Cache-Control': 'private, no-store',
  'X-Content-Type-Options': 'nosniff',
  // Other sites learn nothing. With `no-referrer`, browsers would hide a form's origin from ourselves too.
  'Referrer-Policy': 'same-origin',
  'X-Frame-Options': 'DENY',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
}

/** What every answer tells browsers to refuse. The content policy of pages is Astro's. */
export const setSecurityHeaders: Step = (_request, response, next) => {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
  next()
}
