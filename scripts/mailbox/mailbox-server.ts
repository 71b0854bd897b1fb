import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { KeptMails } from './kept-mails.ts'
import { mailboxPage, mailboxStyle } from './mailbox-page.ts'

/** The mailbox on the web: `/` for people, `GET` and `DELETE /api/messages` for tests. */
export function mailboxServer(mails: KeptMails): Server {
  return createServer((request, response) => {
    for (const [name, value] of headers) response.setHeader(name, value)
    answer(mails, request, response)
  })
}

const headers = [
  ['content-security-policy', "default-src 'none'; style-src 'self'; frame-ancestors 'none'"],
  ['x-content-type-options', 'nosniff'],
  ['referrer-policy', 'no-referrer'],
  ['cache-control', 'no-store'],
] as const

function answer(
  mails: KeptMails,
  { method, url }: IncomingMessage,
  response: ServerResponse,
): void {
  switch (`${method ?? ''} ${url ?? ''}`) {
    case 'GET /':
      response.setHeader('content-type', 'text/html; charset=utf-8').end(mailboxPage(mails.all()))
      return
    case 'GET /mailbox.css':
      response.setHeader('content-type', 'text/css').end(mailboxStyle)
      return
    case 'GET /api/messages':
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify({ messages: mails.all() }))
      return
    case 'DELETE /api/messages':
      mails.clear()
      response.writeHead(204).end()
      return
    default:
      response.writeHead(404).end()
  }
}
