import { withPayload } from '@payloadcms/next/withPayload'
import path from 'node:path'

import { contentPolicy } from './src/access/content-policy.ts'

const top = path.resolve(import.meta.dirname, '..')

const headers = {
  'Content-Security-Policy': contentPolicy(),
  'Referrer-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
}

/** @type {import('next').NextConfig} */
const nextConfig = {
  transpilePackages: ['@share4rare/schemas', '@share4rare/analytics'],
  serverExternalPackages: ['@duckdb/node-api', 'heic-decode', 'pg-boss', 'survey-core'],
  turbopack: { root: top },
  outputFileTracingRoot: top,
  experimental: { serverMinification: false }, // logs name errors by their classes
  typescript: { ignoreBuildErrors: true },
  poweredByHeader: false,
  headers: async () => [
    {
      source: '/:path*',
      headers: Object.entries(headers).map(([key, value]) => ({ key, value })),
    },
    // What is said here stands before what a door says itself: files of patients run nothing at all.
    {
      source: '/api/documents/:id/file',
      headers: [{ key: 'Content-Security-Policy', value: "sandbox; default-src 'none'" }],
    },
  ],
}

export default withPayload(nextConfig, { devBundleServerPackages: false })
