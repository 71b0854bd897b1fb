import { createServer, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

import { afterAll, beforeAll, expect, it } from 'vitest'

import { limitBodies } from './limit-bodies.ts'
import { inOrder } from './step.ts'

let server: Server
const page = '/en/my/patients/p1/documents'
const megabyte = 1024 * 1024

beforeAll(async () => {
  server = createServer(inOrder(limitBodies, (asked, response) => asked.pipe(response)))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterAll(() => {
  server.close()
})

interface Said {
  readonly status: number | undefined
  readonly location: string | undefined
}

function post(path: string, size: number, headers: Record<string, string | number>): Promise<Said> {
  const { port } = server.address() as AddressInfo // it listens on a port
  return new Promise((resolve, reject) => {
    const asked = request({ port, host: '127.0.0.1', path, method: 'POST', headers }, (answer) => {
      answer.resume()
      answer.once('end', () => {
        resolve({ status: answer.statusCode, location: answer.headers.location })
      })
    })
    asked.once('error', reject)
    asked.end(Buffer.alloc(size))
  })
}

const sized = (path: string, size: number) => post(path, size, { 'content-length': size })

it.each([
  ['/en/sign-in', 1000, 200],
  ['/en/sign-in', 300 * 1024, 413],
  [page, 30 * megabyte, 200],
  [`${page}?sent`, 10 * megabyte, 200],
  [`${page}/d1/remove`, megabyte, 413],
  ['/es/my/profile/picture', 10 * megabyte, 200],
  ['/es/my/profile', megabyte, 413],
])('%s takes %d bytes or not: %d', async (path, size, status) => {
  expect(await sized(path, size)).toMatchObject({ status })
})

it('tells whoever sends too large documents on its page, in the end', async () => {
  expect(await sized(page, 32 * megabyte)).toEqual({
    status: 303,
    location: `${page}?refused=document-too-large`,
  })
})

it('takes no body that does not say how large it is', async () => {
  expect(await post('/en/sign-in', 10, { 'transfer-encoding': 'chunked' })).toMatchObject({
    status: 411,
  })
})
