import { withPayload } from '@payloadcms/next/withPayload'
import path from 'node:path'

const top = path.resolve(import.meta.dirname, '..')

/** @type {import('next').NextConfig} */
const nextConfig = {
  transpilePackages: ['@share4rare/schemas', '@share4rare/analytics'],
  serverExternalPackages: ['@duckdb/node-api', 'pg-boss', 'survey-core'],
  turbopack: { root: top },
  outputFileTracingRoot: top,
  typescript: { ignoreBuildErrors: true },
  poweredByHeader: false,
}

export default withPayload(nextConfig, { devBundleServerPackages: false })
