import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import nodemailer from 'nodemailer'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { KeptMails } from './kept-mails.ts'
import { mailIntake } from './mail-intake.ts'
import { mailboxServer } from './mailbox-server.ts'

const mails = new KeptMails(3)
const intake = mailIntake((mail) => {
  mails.add(mail)
})
const web = mailboxServer(mails)
let address = ''
let post = nodemailer.createTransport({})

beforeAll(async () => {
  intake.listen(0, '127.0.0.1')
  web.listen(0, '127.0.0.1')
  await Promise.all([once(intake.server, 'listening'), once(web, 'listening')])
  address = `http://127.0.0.1:${String(portOf(web))}`
  post = nodemailer.createTransport({ host: '127.0.0.1', port: portOf(intake.server) })
})

beforeEach(() => fetch(`${address}/api/messages`, { method: 'DELETE' }))

afterAll(async () => {
  post.close()
  await new Promise<void>((resolve) => {
    intake.close(resolve)
  })
  web.close()
})

test('a mail that was sent is listed with its sender, its receivers and its text', async () => {
  await post.sendMail({ ...fromAda, subject: 'Grüße', text: 'Hello Ben' })
  const told: unknown = await (await fetch(`${address}/api/messages`)).json()
  const from = 'Ada Example <ada@demo.example>'
  const mail = { from, to: ['ben@demo.example'], subject: 'Grüße', text: 'Hello Ben' }
  expect(told).toMatchObject({ messages: [mail] })
})

test('an HTML mail is shown as text, with the addresses of its links', async () => {
  const html =
    '<style>p{}</style><p>Set a <a href="http://127.0.0.1/set?a=1&amp;b=2">password</a> &lt;now&gt;</p>'
  await post.sendMail({ ...fromAda, subject: 'A password', html })
  expect(mails.all()[0]?.text).toBe('Set a password (http://127.0.0.1/set?a=1&b=2) <now>')
})

test('nothing in a mail becomes part of the page but its links', async () => {
  const text = '<img src=x onerror=alert(1)> https://site.example/a?b="c'
  await post.sendMail({ ...fromAda, subject: '<b>Bold</b>', text })
  const page = await fetch(address)
  const html = await page.text()
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(html).not.toMatch(/<img|<b>/)
  expect(html).toContain('<a href="https://site.example/a?b=">')
})

test('only the latest mails are kept, newest first', async () => {
  for (const subject of ['one', 'two', 'three', 'four'])
    await post.sendMail({ ...fromAda, subject, text: subject })
  expect(mails.all().map(({ subject }) => subject)).toEqual(['four', 'three', 'two'])
})

const fromAda = { from: 'Ada Example <ada@demo.example>', to: 'ben@demo.example' }

function portOf(server: { address(): AddressInfo | string | null }): number {
  const bound = server.address()
  return typeof bound === 'object' ? (bound?.port ?? 0) : 0
}
