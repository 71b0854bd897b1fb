import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'

interface Heard {
  readonly line: string
  readonly authorization: string | undefined
  readonly site: unknown
  readonly client: unknown
  readonly body: string
}

const siteKey = createHash('sha256').update('tests: the site').digest('hex')
let heard: Heard[] = []
let reply: { status: number; body: string } = { status: 200, body: '{}' }

const server = createServer((request, response) => {
  const { method = '', url = '', headers } = request
  void text(request).then((body) => {
    heard.push({
      line: `${method} ${url}`,
      authorization: headers.authorization,
      site: headers['x-share4rare-site'],
      client: headers['x-share4rare-client'],
      body,
    })
    response.writeHead(reply.status, { 'content-type': 'application/json' })
    response.end(reply.body)
  })
})

function answers(status: number, body: unknown): void {
  reply = { status, body: JSON.stringify(body) }
}

async function client() {
  const members = await import('./members.ts')
  const responses = await import('./questionnaire-responses.ts')
  const requests = await import('./requests.ts')
  const chapters = await import('./chapters.ts')
  return { ...members, ...responses, ...requests, ...chapters }
}

beforeAll(async () => {
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  vi.stubEnv('CMS_URL', `http://127.0.0.1:${port}/`)
  vi.stubEnv('SITE_KEY', siteKey)
})
afterAll(() => new Promise((closed) => server.close(closed)))
beforeEach(() => {
  heard = []
})

const ada = {
  id: 'm1',
  email: 'ada@demo.test',
  locale: 'es',
  kind: 'patient',
  nickname: 'Ada',
  registration: 'done',
}

describe('signing in', () => {
  it('gives the token and whose it is', async () => {
    answers(200, { message: 'hello', token: 'a.b.c', exp: 1_800_000_000, user: ada })
    const { signIn } = await client()
    const value = { token: 'a.b.c', exp: 1_800_000_000, user: ada }
    expect(await signIn('192.0.2.1', 'ada@demo.test', 'secret')).toEqual({ ok: true, value })
    expect(heard[0]).toMatchObject({
      line: 'POST /api/members/login',
      site: siteKey,
      client: '192.0.2.1',
    })
  })

  it('takes every refusal of the credentials for the same, whatever the CMS calls it', async () => {
    answers(401, { errors: [{ message: 'The account is locked.' }] })
    const { signIn } = await client()
    const problems = [{ code: 'credentials-wrong' }]
    expect(await signIn('192.0.2.1', 'ada@demo.test', 'wrong')).toEqual({ ok: false, problems })
  })

  it('says when there were too many tries', async () => {
    answers(429, { problems: [{ code: 'too-many-tries' }] })
    const { signIn } = await client()
    expect(await signIn('192.0.2.1', 'a@demo.test', 'x')).toEqual({
      ok: false,
      problems: [{ code: 'too-many-tries' }],
    })
  })
})

describe('the member behind a token', () => {
  it('is asked for with the token, as Payload takes it', async () => {
    answers(200, { user: ada })
    const { currentMember } = await client()
    expect(await currentMember('a.b.c')).toEqual({ ok: true, value: ada })
    expect(heard[0]).toMatchObject({ line: 'GET /api/members/me', authorization: 'JWT a.b.c' })
  })

  it('is nobody where the token is old, or belongs to staff', async () => {
    const { currentMember } = await client()
    answers(200, { user: null })
    expect(await currentMember('a.b.c')).toEqual({ ok: true, value: null })
    answers(200, { user: { id: 's1', email: 'staff@demo.test', roles: ['author'] } })
    expect(await currentMember('a.b.c')).toEqual({ ok: true, value: null })
    answers(401, { problems: [{ code: 'sign-in-needed' }] })
    expect(await currentMember('a.b.c')).toEqual({ ok: true, value: null })
  })
})

describe('an autosave', () => {
  const save = { revision: 3, changes: { sleep: 7 }, page: 'energy' }

  it('is kept, and what does not fit is named', async () => {
    const receipt = { revision: 4, savedAt: '2026-11-02T10:00:00Z', problems: [] }
    answers(200, receipt)
    const { saveAnswers } = await client()
    const value = { kind: 'saved', ...receipt }
    expect(await saveAnswers('a.b.c', 'r1', save)).toEqual({ ok: true, value })
    expect(heard[0]).toEqual({
      line: 'PATCH /api/questionnaire-responses/r1/answers',
      authorization: 'JWT a.b.c',
      body: JSON.stringify(save),
    })
  })

  it('on an old revision brings back what is kept', async () => {
    const stale = { problems: [{ code: 'stale-revision' }], revision: 5, answers: { naps: true } }
    answers(409, stale)
    const { saveAnswers } = await client()
    const value = { kind: 'stale', ...stale }
    expect(await saveAnswers('a.b.c', 'r1', save)).toEqual({ ok: true, value })
  })

  it('after handing in is refused', async () => {
    answers(409, { problems: [{ code: 'already-submitted' }] })
    const { saveAnswers } = await client()
    const problems = [{ code: 'already-submitted' }]
    expect(await saveAnswers('a.b.c', 'r1', save)).toEqual({ ok: false, problems })
  })
})

describe('a CMS', () => {
  it('that breaks down is unavailable, not an exception', async () => {
    reply = { status: 502, body: '<h1>Bad Gateway</h1>' }
    const { questionnaireTasks } = await client()
    const problems = [{ code: 'unavailable' }]
    expect(await questionnaireTasks('a.b.c', 'en')).toEqual({ ok: false, problems })
  })

  it('that says what no schema knows is a bug, and its message names places, never values', async () => {
    answers(200, { requests: [{ id: 'r1', title: 'a secret' }] })
    const { ownRequests } = await client()
    await expect(ownRequests('a.b.c')).rejects.toThrow(/requests\.0\.purpose/)
    await expect(ownRequests('a.b.c')).rejects.not.toThrow(/a secret/)
  })

  it('is asked for a chapter under a slug that cannot leave its place', async () => {
    answers(404, { problems: [{ code: 'not-found' }] })
    const { publishedChapter } = await client()
    expect((await publishedChapter('../members/me', 'en')).ok).toBe(false)
    expect(heard[0]?.line).toBe('GET /api/chapters/published/..%2Fmembers%2Fme?locale=en')
  })

  it('that is not there at all is unavailable', async () => {
    vi.resetModules()
    vi.stubEnv('CMS_URL', 'http://127.0.0.1:9')
    const { questionnaireTasks } = await client()
    const problems = [{ code: 'unavailable' }]
    expect(await questionnaireTasks('a.b.c', 'en')).toEqual({ ok: false, problems })
  })
})
