import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'

import { eventually } from '../support/eventually.ts'
import { nothingThere, SiteAlone } from '../support/site-alone.ts'
import { startedPlatform } from '../support/started-platform.ts'

await startedPlatform() // the site that is asked here was built for it

const token = 'head.body.signature'
const cookie = `__Host-share4rare=${token}`
const signedIn = { headers: { cookie } }
const ada = { id: 'm1', email: 'ada@demo.test', kind: 'patient', nickname: 'ada-example' }
const chapter = {
  ...{ slug: 'example', locale: 'en', title: 'Example', summary: 'A chapter.', disease: null },
  ...{ reviewedOn: null, author: 'Ada Example', authorRole: '', reviewer: 'Ben Example' },
  ...{ sections: [], sources: [], availableLocales: ['en'] },
}
const calm = {
  '/members/me': { status: 200, body: { user: ada } },
  '/chapters/published': { status: 200, body: { chapters: [] } },
  '/chapters/published/example': { status: 200, body: chapter },
  '/globals/controller': { status: 200, body: { name: 'Example Foundation' } },
  '/members/aim': {
    status: 200,
    body: { profession: null, organisation: null, objective: null, healthNeeds: null },
  },
  '/validation/promptness': { status: 200, body: { hours: null, answers: null } },
  '/questionnaire-responses/tasks': { status: 200, body: { tasks: [] } },
  '/consents/asked': { status: 200, body: { consents: [] } },
  '/requests/mine': { status: 200, body: { requests: [] } },
  '/requests/catalogue': { status: 200, body: { questionnaires: [], diseaseGroups: [] } },
}
const away = { status: 503, body: { problems: [{ code: 'unavailable' }] } }
let site: SiteAlone

beforeAll(async () => {
  site = await SiteAlone.begin()
})
beforeEach(() => {
  site.says = calm
  site.saysElse = nothingThere
})
afterAll(() => site.stop())

const publicPages = [
  ...['/en', '/es/library', '/en/library/example', '/en/sign-in', '/en/nothing'],
  ...['/en/validation', '/es/validation/consent'],
  ...['/en/privacy', '/es/terms', '/en/contact'],
]
const personalPages = [
  ...['/en/my', '/es/my/consents', '/en/my/begin', '/en/my/answers/r1'],
  ...['/en/my/answers/r1/receipt', '/en/my/answers/r1/position', '/en/research'],
  ...['/es/research/new', '/en/research/q1', '/en/research/q1/figures.csv'],
  ...['/en/my/patients/p1/documents', '/en/my/patients/p1/documents/d1/remove'],
  '/en/my/patients/p1/documents/d1/file',
  ...['/en/my/needs', '/en/my/patients/p1/symptoms'],
  '/en/research/aim',
]

describe('what caches may keep', () => {
  test.each(publicPages)('%s may be kept as long as it is asked for again', async (page) => {
    const { headers } = await site.ask(page)
    expect(headers.get('cache-control')).toBe('no-cache')
    expect(headers.get('vary')).toMatch(/\bCookie\b/)
  })

  test.each(publicPages)('%s is nobody else’s once somebody has signed in', async (page) => {
    const { headers } = await site.ask(page, signedIn)
    expect(headers.get('cache-control')).toBe('private, no-store')
  })

  test.each(personalPages)(
    'nothing of %s is kept, whoever asks and whatever it says',
    async (page) => {
      const answered = [await site.ask(page), await site.ask(page, signedIn)]
      site.says = { '/members/me': away }
      answered.push(await site.ask(page, signedIn))
      site.says = { '/members/me': calm['/members/me'] }
      answered.push(await site.ask(page, signedIn))
      const said = answered.map(({ headers }) => headers.get('cache-control'))
      expect(said).toEqual(Array<string>(4).fill('private, no-store'))
      expect(answered.map(({ status }) => status).slice(0, 3)).toEqual([
        303,
        expect.any(Number),
        503,
      ])
    },
  )

  test('a page that breaks down is kept by nobody', async () => {
    const nonsense = { status: 200, body: { requests: [{}], chapters: [{}] } }
    site.says = { ...calm, '/requests/mine': nonsense, '/chapters/published/odd': nonsense }
    const answered = [await site.ask('/en/research', signedIn), await site.ask('/en/library/odd')]
    expect(answered.map(({ status }) => status)).toEqual([500, 500])
    const said = answered.map(({ headers }) => headers.get('cache-control'))
    expect(said).toEqual(['private, no-store', 'private, no-store'])
  })

  test('a page of which a part breaks down is the page of errors, and whole', async () => {
    const patient = { id: 'p1', name: 'Ada Example', validated: true, frozen: false }
    const tasks = [{ patient, response: null }]
    site.says = { ...calm, '/questionnaire-responses/tasks': { status: 200, body: { tasks } } }
    const answered = await site.ask('/en/my', signedIn)
    expect(answered.status).toBe(500)
    expect(await answered.text()).toMatch(/<h1[^>]*>Something went wrong.*<\/html>$/s)
  })

  test('autosaves and the end of a session are kept by nobody', async () => {
    const headers = { 'content-type': 'application/json', origin: site.address, cookie }
    const save = { method: 'POST', headers, body: '{"revision":0,"changes":{},"page":null}' }
    const answered = [
      await site.ask('/en/my/answers/r1/save', save),
      await site.ask('/en/my/answers/r1/submit', save),
      await site.send('/en/sign-out', {}, { cookie }),
    ]
    expect(answered.map(({ headers: sent }) => sent.get('cache-control'))).toEqual([
      ...['private, no-store', 'private, no-store', 'no-store'],
    ])
    expect(answered[2]?.headers.get('clear-site-data')).toBe('"storage"')
  })

  test('built files are kept for a year, and have their content in their name', async () => {
    const page = await (await site.ask('/en')).text()
    const [style] = /\/_astro\/[\w.-]+\.css/.exec(page) ?? ['/no-style']
    const { status, headers } = await site.ask(style)
    expect(status).toBe(200)
    expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  })
})

describe('what browsers are told to refuse', () => {
  test.each([...publicPages, ...personalPages])('stands with %s', async (page) => {
    const { headers } = await site.ask(page, signedIn)
    expect(Object.fromEntries(headers)).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    })
  })

  test.each(['/en', '/en/library/example', '/en/my', '/en/research/new', '/en/nothing'])(
    'a page such as %s takes scripts and styles from ourselves alone',
    async (page) => {
      const { headers } = await site.ask(page, signedIn)
      const policy = policyIn(headers.get('content-security-policy') ?? '')
      const named = [...policy.values()].flat().filter((source) => !source.startsWith("'sha256-"))
      expect(new Set(named)).toEqual(new Set(["'self'", "'none'", "'unsafe-inline'", 'data:']))
      const inline = [...policy].filter(([, sources]) => sources.includes("'unsafe-inline'"))
      expect(inline.map(([directive]) => directive)).toEqual(['style-src-attr'])
      expect([policy.get('default-src'), policy.get('connect-src')]).toEqual([
        ["'self'"],
        ["'self'"],
      ])
      expect(policy.get('frame-ancestors')).toEqual(["'none'"])
      expect(policy.get('img-src')).toEqual(["'self'", 'data:'])
    },
  )

  test('a form of another site is not taken', async () => {
    const elsewhere = { origin: 'https://evil.example', cookie }
    const answered = [
      await site.send('/en/my/consents', { decision: 'permit' }, elsewhere),
      await site.send('/en/sign-out', {}, elsewhere),
      await site.ask('/en/my/answers/r1/submit', {
        method: 'POST',
        headers: { ...elsewhere, 'content-type': 'application/json' },
        body: '{"revision":0}',
      }),
    ]
    expect(answered.map(({ status }) => status)).toEqual([403, 403, 403])
  })

  const elsewhere = { origin: 'https://evil.example' }
  const plain = 'decision=permit'
  const parts = new FormData()
  parts.set('decision', 'permit')
  const bytes = new TextEncoder().encode(plain)
  const typed = (type: string) => ({ 'content-type': type })
  const sent: [string, Record<string, string>, RequestInit['body']][] = [
    ['as text', { ...elsewhere, ...typed('text/plain') }, plain],
    ['in parts', elsewhere, parts],
    ['without saying what it is', elsewhere, bytes],
    ['as something else', { ...elsewhere, ...typed('application/xml') }, bytes],
    ['from nowhere', { origin: 'null', 'sec-fetch-site': 'same-origin' }, parts],
    ['without an origin', {}, parts],
    ['without an origin, from another site', { 'sec-fetch-site': 'cross-site' }, parts],
    ['from a site beside ours', { 'sec-fetch-site': 'same-site' }, parts],
  ]
  const methods = ['POST', 'PUT', 'PATCH', 'DELETE'].flatMap((method) =>
    sent.map(([how, headers, body]) => ({ method, how, headers, body })),
  )

  test.each(methods)(
    'what is sent by $method $how is refused by a page of ours',
    async ({ method, headers, body = null }) => {
      const answer = await site.ask('/es/my/consents', {
        method,
        headers: { ...headers, cookie },
        body,
      })
      expect(answer.status).toBe(403)
      expect(answer.headers.get('cache-control')).toBe('private, no-store')
      expect(await answer.text()).toContain('Esto no se envió desde una página nuestra')
    },
  )
})

describe('a form that is sent while the CMS is away', () => {
  const anId = '6f1c2a34-5b6d-4e7f-8a9b-0c1d2e3f4a5b'
  const statement = { patient: anId, kind: 'study', purpose: anId, textVersion: '1' }
  const forms: readonly (readonly [string, Record<string, string>])[] = [
    ['/en/sign-in', { email: 'ada@demo.test', password: 'canary-password' }],
    ['/en/my/begin', { patient: 'p1', questionnaire: 'q1' }],
    ['/es/my/consents', { ...statement, decision: 'permit' }],
    ['/en/research/new', { title: 'A title', purpose: 'x'.repeat(50), team: 'Us', items: 'q1/a' }],
  ]
  const again = /Try again|Intentarlo otra vez/

  test.each(forms)(
    'to %s is answered with 503 and what to do, where nobody answers',
    async (where, fields) => {
      site.says = {}
      site.saysElse = 'silence'
      const answer = await site.send(where, fields, { cookie })
      expect(answer.status).toBe(503)
      expect(await answer.text()).toMatch(again)
    },
  )

  test.each(forms)('to %s is so too where only its own door is shut', async (where, fields) => {
    site.says = { '/members/me': calm['/members/me'] }
    site.saysElse = away
    const answer = await site.send(where, fields, { cookie })
    expect(answer.status).toBe(503)
    expect(await answer.text()).toMatch(again)
  })
})

describe('the contact form', () => {
  const typed = { reason: 'my-data', name: 'Ada', email: 'no address', message: 'What I wrote' }
  const taken = { status: 200, body: {} }

  test('keeps what was written where something is to be mended', async () => {
    const answer = await site.send('/en/contact', typed)
    const page = await answer.text()
    expect(answer.status).toBe(422)
    expect(page).toContain('Enter an e-mail address such as name@example.org')
    expect(page).toMatch(/value="my-data" checked/)
    expect(page).toMatch(/<textarea[^>]*>What I wrote<\/textarea>/)
  })

  test('takes a message once it is right, and leads to a page that says so', async () => {
    site.says = { ...calm, '/contact-messages/send': taken }
    const answer = await site.send('/es/contact', { ...typed, email: 'ada@demo.test' })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/es/contact?sent'])
  })

  test('looks the same to a robot that fills in everything, and keeps nothing', async () => {
    site.says = {}
    const trapped = { ...typed, website: 'https://spam.example' }
    const answer = await site.send('/es/contact', trapped)
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/es/contact?sent'])
  })

  test('tells whoever writes too often to wait, and keeps what they wrote', async () => {
    const tooMany = { status: 429, body: { problems: [{ code: 'too-many-tries' }] } }
    site.says = { ...calm, '/contact-messages/send': tooMany }
    const answer = await site.send('/en/contact', { ...typed, email: 'ada@demo.test' })
    expect(answer.status).toBe(429)
    expect(await answer.text()).toContain('>What I wrote</textarea>')
  })
})

describe('what the platform says of itself', () => {
  test('is told plainly where it is missing, and no line is blank', async () => {
    const page = await (await site.ask('/en/privacy')).text()
    expect(page).toContain('This installation has not yet said in full who answers for it.')
    expect(page).toContain('Example Foundation')
    expect(page).toContain('No approval by an ethics committee is on record')
    expect(page).not.toMatch(/<dd[^>]*>\s*<\/dd>|\bnull\b|undefined/)
  })

  test.each(['/en', '/es/library', '/en/sign-in', '/en/nothing', '/en/my'])(
    'is linked from the foot of %s',
    async (where) => {
      const page = await (await site.ask(where, signedIn)).text()
      const [, locale = ''] = where.split('/')
      const foot = page.slice(page.indexOf('<footer'))
      const links = [...foot.matchAll(/href="([^"]+)"/g)].map(([, href]) => href)
      expect(links).toEqual(
        ['privacy', 'terms', 'validation', 'how-lists-work', 'contact'].map(
          (name) => `/${locale}/${name}`,
        ),
      )
    },
  )
})

describe('the log', () => {
  test('has a line for each answer, with nothing of who asked, for what, or what was said', async () => {
    const canaries = { cookie, 'x-forwarded-for': '203.0.113.9', 'user-agent': 'canary-browser' }
    const headers = { ...canaries, referer: 'https://canary.example/' }
    site.says = {
      ...calm,
      '/requests/mine': { status: 200, body: { requests: ['canary-answer'] } },
    }
    await site.ask('/en/library/canary-slug?q=canary-query', { headers })
    await site.ask('/en/my/answers/canary-id/position', { headers })
    await site.ask('/canary-address', { headers })
    await site.ask('/en/research', { headers })
    await site.send('/en/sign-in', { email: 'canary@demo.test', password: 'canary-word' }, headers)
    const lines = await eventually('the last answer is logged', () => {
      const written = site.written.split('\n').filter((line) => line.includes('"answered"'))
      const isThere = written.at(-1)?.includes('/sign-in","status":401')
      return Promise.resolve(isThere ? written.slice(-5) : undefined)
    })
    expect(site.written).not.toMatch(/canary|203\.0\.113|signature|ada@/)
    expect(lines.map((line) => lineSchema.parse(JSON.parse(line)))).toMatchObject([
      { method: 'GET', route: '/[locale]/library/[slug]', status: 404 },
      { method: 'GET', route: '/[locale]/my/answers/[id]/position', status: 404 },
      { method: 'GET', status: 404 },
      { method: 'GET', route: '/[locale]/research', status: 500 },
      { method: 'POST', route: '/[locale]/sign-in', status: 401 },
    ])
  })
})

/** All that a line may hold. */
const lineSchema = z.strictObject({
  ...{ level: z.literal(30), time: z.number(), service: z.literal('site'), msg: z.string() },
  ...{ method: z.string(), route: z.string(), status: z.number(), ms: z.number() },
})

function policyIn(header: string): Map<string, string[]> {
  const directives = header.split(';').map((directive) => directive.trim().split(/\s+/))
  return new Map(
    directives.flatMap(([name, ...sources]) => (name ? [[name, sources] as const] : [])),
  )
}
