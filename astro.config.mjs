import node from '@astrojs/node'
import react from '@astrojs/react'
import { defineConfig } from 'astro/config'

/** SurveyJS 3.0.0 adds style elements while it runs; these are the hashes of what it adds. */
const surveyStyleHashes = [
  'sha256-bPWhUa0avZvsEhMXHBmMO9S4unO4Whpb+JnyNHl4VUw=',
  'sha256-jwtxB3aR0+RK8cf7O75rKz+KRCBGLk2CB3cbLwGcBXk=',
  'sha256-lHhPojSY30kNTbLCGuBCt0kk2rWcJmtu16vINOsubN0=',
]

export default defineConfig({
  output: 'server',
  srcDir: './site/src',
  publicDir: './site/public',
  outDir: './site/dist',
  cacheDir: './site/.astro-cache',
  adapter: node({
    mode: 'middleware',
    // Three documents at once. What else is sent is kept smaller by site/src/http/limit-bodies.ts.
    bodySizeLimit: 31 * 1024 * 1024,
    // A page that breaks down half-way is the error page, not half a page on a connection that never ends.
    experimentalDisableStreaming: true,
  }),
  integrations: [react()],
  build: { inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  security: {
    // Our middleware refuses what another site sends, and more of it, with a page of ours: site/src/session/same-origin.ts.
    checkOrigin: false,
    // Our server drops every forwarded header that a client sends, so none needs to be refused here.
    allowedDomains: [{}],
    csp: {
      directives: [
        "default-src 'self'",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
      ],
      styleDirective: {
        resources: ["'self'", { resource: "'unsafe-inline'", kind: 'attribute' }],
        hashes: surveyStyleHashes,
      },
    },
  },
  vite: {
    ssr: { noExternal: ['@share4rare/schemas', '@share4rare/analytics'] },
    build: { chunkSizeWarningLimit: 2000 },
  },
})
