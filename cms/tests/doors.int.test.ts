import { beforeAll, describe, expect, it } from 'vitest'

import { doors } from '../src/access/doors.ts'
import { groups, personas, type PersonaName } from '../src/access/personas.ts'
import { codeOf, givenAColleague, tryPanel } from './support/given-staff.ts'
import { persona, tokenOf } from './support/personas.ts'
import { refusal, refusalOf, rest, type Method } from './support/rest.ts'
import { emptyRecord, startedCms } from './support/started-cms.ts'

const nowhere = '00000000-0000-0000-0000-000000000000'
const everybody = Object.keys(personas) as PersonaName[]

/** Bodies that fit no door. */
const nonsense = ['{', '', 'null', '[]', '{"revision":-1}']

beforeAll(emptyRecord)

/** Payload's own, which the matrix is about. */
const ofPayload = new Set([
  ...['GET /', 'POST /', 'PATCH /', 'DELETE /', 'GET /:id', 'PATCH /:id', 'DELETE /:id'],
  ...['GET /count', 'GET /versions', 'GET /versions/:id', 'POST /versions/:id'],
  ...['POST /access/:id?', 'POST /:id/duplicate'],
])

it('has a row for every door of our own', async () => {
  const { config } = await startedCms()
  const found = config.collections.flatMap(({ slug, endpoints }) =>
    (endpoints || [])
      .map(({ method, path }) => [method.toUpperCase(), path] as const)
      .filter(([method, path]) => !ofPayload.has(`${method} ${path}`))
      .map(([method, path]) => `${method} /${slug}${path}`),
  )
  const top = config.endpoints
    .map(({ method, path }) => `${method.toUpperCase()} ${path}`)
    .filter((door) => door !== 'GET /access' && door !== 'GET /og')
  expect(doors.map(({ door }) => door).toSorted()).toEqual(
    [...new Set([...found, ...top])].toSorted(),
  )
})

/** They take the sessions that the others come with. */
const thatEndSessions = new Set<string>(['POST /members/logout', 'POST /staff/logout'])
const walked = doors.filter(({ door }) => !thatEndSessions.has(door))

describe.each(walked)('$door', ({ door, opensTo }) => {
  const [method, path = ''] = door.split(' ')
  const invited = everybody.filter((name) => isInvited(name, opensTo))

  it('turns away whoever is not invited, in the words of the contract', async () => {
    const replies = await Promise.all(
      everybody.filter((name) => !invited.includes(name)).map((name) => come(name, method, path)),
    )
    const statuses = replies.map((reply) => refusalOf(reply)[0])
    expect(statuses.filter((status) => ![401, 403, 404].includes(status))).toEqual([])
  })

  it('never crashes on a body that is no JSON, or no body', async () => {
    // Whoever gets furthest, and whoever gets nowhere; everybody else, and far more nonsense, in the long tests.
    const some = ['visitor', ...invited.slice(0, 2)] as const
    const replies = await Promise.all(
      some.flatMap((name) =>
        [...nonsense, '{"changes":{"__proto__":1}}'].map((body) => come(name, method, path, body)),
      ),
    )
    expect(replies.filter(({ status }) => status >= 500)).toEqual([])
  })
})

describe.each(doors.filter(({ door, opensTo }) => isWrittenByMembers(door, opensTo)))(
  '$door',
  ({ door, opensTo }) => {
    const [method, path = ''] = door.split(' ')
    const strangers = everybody.filter((name) => name !== 'unfinished' && !isInvited(name, opensTo))

    it.each(nonsense)(
      'tells a stranger to sign in, and nothing about a body such as %o',
      async (body) => {
        const replies = await Promise.all(strangers.map((name) => come(name, method, path, body)))
        expect(strangers).toContain('visitor')
        expect(replies.map(refusalOf)).toEqual(strangers.map(() => refusal(401, 'sign-in-needed')))
      },
    )
  },
)

const onceRegistered = doors.filter(({ opensTo }) => isForTheRegistered(opensTo))

it.each(onceRegistered)(
  '$door tells whoever has not ended the registration so',
  async ({ door }) => {
    const [method, path = ''] = door.split(' ')
    const bodies = method === 'GET' ? [undefined] : [undefined, ...nonsense]
    const replies = await Promise.all(bodies.map((body) => come('unfinished', method, path, body)))
    expect(replies.map(refusalOf)).toEqual(
      bodies.map(() => refusal(403, 'registration-unfinished')),
    )
  },
)

function isForTheRegistered(opensTo: readonly string[]): boolean {
  return opensTo.includes('members') && !opensTo.includes('unfinished')
}

function isWrittenByMembers(door: string, opensTo: readonly string[]): boolean {
  return !door.startsWith('GET ') && opensTo.includes('members')
}

function isInvited(name: PersonaName, opensTo: readonly string[]): boolean {
  if (opensTo.includes('everybody') || opensTo.includes(name)) return true
  return Object.entries(groups).some(
    ([group, names]) => opensTo.includes(group) && (names as readonly string[]).includes(name),
  )
}

async function come(name: PersonaName, method: string | undefined, path: string, body?: string) {
  const token = name === 'visitor' ? null : await tokenOf(name)
  const address = path.replace(':id', nowhere).replace(':slug', 'none').replace(':key', 'a-key')
  const isRead = method === 'GET'
  return rest(method as Method, address, {
    token,
    ...(isRead ? {} : { body: body ?? bodyFor(path) }),
  })
}

function bodyFor(path: string): object {
  return path === '/requests/submit' ? request : fitting
}

/** A body that fits every other door: what is not asked for is left out. */
const fitting = {
  patient: nowhere,
  questionnaire: nowhere,
  revision: 0,
  changes: {},
  locale: 'en',
  purpose: { kind: 'study', study: nowhere },
  textVersion: 'one',
  decision: 'deny',
}
const request = {
  title: 'A request',
  purpose: 'A purpose that is long enough to be read by a committee.',
  team: 'Testers',
  questionnaire: nowhere,
  diseaseGroup: null,
  items: ['pain'],
  tables: 'one-way',
}

describe('a malformed body', () => {
  it.each([
    '/questionnaire-responses/begin',
    `/questionnaire-responses/${nowhere}/submit`,
    '/consents/decide',
    '/requests/submit',
  ])('is a problem of the input at %s', async (path) => {
    const reply = await rest('POST', path, { token: await tokenOf('patient'), body: '{"a":' })
    expect(reply.status).toBe(400)
    expect(JSON.stringify(reply.body)).toContain('input-invalid')
  })

  it.each([
    '{"changes":{"pain":"\\u0000"},"revision":0}',
    '{"changes":{"\\u0000":1},"revision":0}',
  ])('is one that the database could not keep: %s', async (body) => {
    const token = await tokenOf('patient')
    const path = `/questionnaire-responses/${nowhere}/answers`
    const reply = await rest('PATCH', path, { token, body })
    expect(reply.status).toBe(400)
  })

  it('is no crash at Payload’s own doors either', async () => {
    const token = await tokenOf('patient')
    const paths = ['/patients', '/members/login', '/reviews', '/payload-preferences/a-key']
    const replies = await Promise.all(
      paths.map((path) => rest('POST', path, { token, body: '{"a":' })),
    )
    expect(replies.filter(({ status }) => status >= 500)).toEqual([])
  })
})

describe('one browser with a person of the panel and a member', () => {
  const asPanel = (token: string) => ({
    cookie: `share4rare-panel-token=${token}`,
    origin: 'http://127.0.0.1:3000',
    'sec-fetch-site': 'same-origin',
  })

  it('gives the panel a cookie of its own name', async () => {
    const colleague = await givenAColleague('author')
    const { headers } = await tryPanel(colleague, codeOf(colleague))
    expect(headers.get('set-cookie')).toMatch(/^share4rare-panel-token=.*HttpOnly.*SameSite=Strict/)
  })

  it('knows each by their own session at the same time', async () => {
    const member = await persona('patient')
    const author = await persona('author')
    const panel = await rest('GET', '/staff/me', { headers: asPanel(author.token) })
    const site = await rest('GET', '/members/me', { token: member.token })
    expect(panel.body).toMatchObject({ user: { id: author.id } })
    expect(site.body).toMatchObject({ user: { id: member.id } })
  })

  it('refuses the other side’s session on each side', async () => {
    const member = await tokenOf('patient')
    const author = await tokenOf('author')
    const asStaff = await rest('GET', '/staff/me', { token: member })
    const asMember = await rest('GET', '/members/me', { token: author })
    expect([asStaff.body, asMember.body]).toMatchObject([{ user: null }, { user: null }])
    const tasks = await rest('GET', '/questionnaire-responses/tasks', { token: author })
    expect(refusalOf(tasks)).toEqual([401, 'sign-in-needed'])
    const staff = await rest('GET', '/staff', { token: member })
    expect(staff.status).toBe(403)
  })

  it('takes no session from a cookie that another site sent', async () => {
    const headers = { ...asPanel(await tokenOf('author')), origin: 'https://evil.example' }
    const { body } = await rest('GET', '/staff/me', {
      headers: { ...headers, 'sec-fetch-site': 'cross-site' },
    })
    expect(body).toMatchObject({ user: null })
  })
})
