import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

import type { Step } from './step.ts'

interface Asset {
  readonly bytes: Buffer
  readonly headers: Readonly<Record<string, string>>
}

const contentTypes: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
}

/**
 * Serves the built files from memory: a few megabytes, read once, so that no path of a request ever
 * reaches the disk. Files with a hash in their name are kept by browsers for a year.
 */
export async function serveAssets(folder: string): Promise<Step> {
  const assets = await readAssets(folder)
  return (request, response, next) => {
    const asset = assets.get(request.url?.split('?')[0] ?? '')
    if (!asset || (request.method !== 'GET' && request.method !== 'HEAD')) {
      next()
      return
    }
    if (response.locals) response.locals.route = 'asset'
    const known = request.headers['if-none-match'] === asset.headers['etag']
    response.writeHead(known ? 304 : 200, asset.headers)
    response.end(known || request.method === 'HEAD' ? undefined : asset.bytes)
  }
}

async function readAssets(folder: string): Promise<Map<string, Asset>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  const assets = files.map(async (entry) => {
    const file = path.join(entry.parentPath, entry.name)
    const url = `/${path.relative(folder, file).split(path.sep).join('/')}`
    return [url, assetOf(url, await readFile(file))] as const
  })
  return new Map(await Promise.all(assets))
}

function assetOf(url: string, bytes: Buffer): Asset {
  const hashed = url.startsWith('/_astro/')
  return {
    bytes,
    headers: {
      'content-type': contentTypes[path.extname(url)] ?? 'application/octet-stream',
      'cache-control': hashed ? 'public, max-age=31536000, immutable' : 'public, max-age=3600',
      etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`,
    },
  }
}
