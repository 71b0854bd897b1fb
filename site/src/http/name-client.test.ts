import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

import { expect, it } from 'vitest'

import { nameClient } from './name-client.ts'
import { inOrder, type Step } from './step.ts'

const tell: Step = (_request, response) => response.end(response.locals?.client)

it.each([
  [0, undefined, '127.0.0.1'],
  [0, '203.0.113.1', '127.0.0.1'],
  [1, '203.0.113.1', '203.0.113.1'],
  [1, '6.6.6.6, 203.0.113.1', '203.0.113.1'],
  [2, '6.6.6.6, 203.0.113.1, 10.0.0.1', '203.0.113.1'],
  [2, '203.0.113.1', '127.0.0.1'],
  [1, undefined, '127.0.0.1'],
])('behind %i proxies, %s is said to be %s', async (proxies, forwarded, expected) => {
  const server = createServer(inOrder(nameClient(proxies), tell))
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo // a server that listens on a port has one
  const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded }
  const answer = await fetch(`http://127.0.0.1:${port}/`, { headers })
  expect(await answer.text()).toBe(expected)
  server.close()
})
