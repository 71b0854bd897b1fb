import { beforeAll, describe, expect, it } from 'vitest'

import { persona, tokenOf, type Persona } from './support/personas.ts'
import { aPatient } from './support/given-people.ts'
import { rest, type Method } from './support/rest.ts'
import { emptyRecord } from './support/started-cms.ts'

let author: Persona

beforeAll(async () => {
  await emptyRecord()
  author = await persona('author')
})

const form = 'multipart/form-data; boundary=----a-boundary-of-some-length'
const urlencoded = 'application/x-www-form-urlencoded'
const document = (text: string): string =>
  `------a-boundary-of-some-length\r\ncontent-disposition: form-data; name="_payload"\r\n\r\n${text}\r\n------a-boundary-of-some-length--\r\n`

describe('a request that Payload cannot read', () => {
  it.each<[string, Method, string, string | undefined, Record<string, string>]>([
    ['a form without its boundary', 'POST', '/members/login', 'x', { 'content-type': form }],
    [
      'a form with half a document',
      'PATCH',
      '/chapters/x',
      document('{'),
      { 'content-type': form },
    ],
    ['a body of no form at all', 'POST', '/consents/decide', '', { 'content-type': 'multipart/x' }],
    ['another method by a header', 'POST', '/studies', '{', { 'x-http-method-override': 'GET' }],
    ['a filter that is none', 'GET', '/chapters?where=text', undefined, {}],
    ['a comparison that we do not have', 'GET', '/chapters?where[slug][near]=1', undefined, {}],
    [
      'a comparison that a date does not have',
      'GET',
      '/chapters?where[createdAt][like]=1',
      undefined,
      {},
    ],
    ['half a document', 'POST', '/staff', '{', {}],
    ['nothing for a document', 'POST', '/reviews', '', {}],
    ['a form where a document belongs', 'POST', '/reviews', 'a=b', { 'content-type': urlencoded }],
    ['a number for a document', 'POST', '/staff', '7', {}],
    ['words for a document', 'PATCH', '/chapters/x', '"words"', {}],
    ['a NUL in a value', 'GET', '/chapters?where[slug][equals]=%00', undefined, {}],
  ])('is refused with 400: %s', async (...[, method, path, body, headers]) => {
    const { status } = await rest(method, path, { token: author.token, body, headers })
    expect(status).toBe(400)
  })

  it.each(['/staff', '/members/login', '/documents/add', '/contact-messages/send'])(
    'is refused with 413 unread, where more is sent to %s than anybody may send',
    async (path) => {
      const headers = { 'content-length': String(11 * 1024 * 1024) }
      const { status } = await rest('POST', path, { token: author.token, body: '{}', headers })
      expect(status).toBe(413)
    },
  )

  it.each([
    '/chapters/published/%00',
    '/payload-migrations',
    '/constructor',
    '/%63onstructor',
    '/__proto__/x',
    '/og?title=x',
    '/%6fg?title=x',
    '/chapters/no-id/access',
  ])('finds nothing at %s', async (path) => {
    expect((await rest('GET', path, { token: author.token })).status).toBe(404)
  })
})

it.each<[Method, string]>([
  ['POST', '/patients/versions/00000000-0000-0000-0000-000000000000'],
  ['DELETE', '/payload-preferences/nothing-kept'],
])('%s %s finds nothing', async (method, path) => {
  expect((await rest(method, path, { token: author.token })).status).toBe(404)
})

describe('a request that the panel sends', () => {
  it('is a form with a document in it', async () => {
    const body = document('{"name":"Dr Example"}')
    const headers = { 'content-type': form }
    const token = await tokenOf('administrator')
    const changed = await rest('PATCH', `/staff/${author.id}`, { token, body, headers })
    expect(changed.body).toMatchObject({ doc: { name: 'Dr Example' } })
  })

  it('asks for documents in a form, where the question is long', async () => {
    const headers = {
      'content-type': 'application/x-www-form-urlencoded',
      'x-payload-http-method-override': 'GET',
    }
    const body = `where[id][equals]=${author.id}&depth=0`
    const found = await rest('POST', '/staff', { token: author.token, body, headers })
    expect(found.body).toMatchObject({ totalDocs: 1 })
  })
})

it.each([
  ['a disease that does not exist', { disease: '00000000-0000-0000-0000-000000000000' }],
  ['a birth date of another age', { birthDate: '20010-02-03' }],
  ['a birth date before anybody who lives', { birthDate: '1820-02-03' }],
  ['no birth date', { birthDate: null }],
  ['a birth date that is a number', { birthDate: 0 }],
  ['a birth date to come', { birthDate: '2190-02-03' }],
  ['a day that no month has', { birthDate: '2001-02-41' }],
])('a patient with %s is refused with 400', async (_what, more) => {
  const body = aPatient(more)
  const { status } = await rest('POST', '/patients/add', { token: await tokenOf('patient'), body })
  expect(status).toBe(400)
})
