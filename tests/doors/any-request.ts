import fc from 'fast-check'

import { doors } from '../../cms/src/access/doors.ts'
import { matrix } from '../../cms/src/access/matrix.ts'

/** A request as nobody means it: to a door that is there, with anything in it. */
export interface AnyRequest {
  /** The door as we speak of it: its method, and its path with the places for names. */
  readonly door: string
  readonly method: string
  /** Below the server's address, with its query. */
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | undefined
}

/** Requests to every door of the CMS, our own and Payload's; `ids` are of documents that are there. */
export function anyRequestToTheCms(ids: readonly string[]): fc.Arbitrary<AnyRequest> {
  const own = doors.map(({ door }) => door)
  const ofPayload = Object.keys(matrix).flatMap((slug) =>
    routesOfPayload.map((route) => route.replace(' ', ` /${slug}`)),
  )
  const door = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...own) },
    { weight: 5, arbitrary: fc.constantFrom(...ofPayload, ...besides) },
  )
  return requestTo(
    door.map((each) => each.replace(' ', ' /api')),
    ids,
  )
}

/** Requests to every page of the site and to what its pages send to. */
export function anyRequestToTheSite(ids: readonly string[]): fc.Arbitrary<AnyRequest> {
  const pages = pagesOfTheSite.flatMap((page) => [`GET ${page}`, `POST ${page}`])
  return requestTo(fc.constantFrom(...pages), ids)
}

const routesOfPayload = [
  ...['GET ', 'POST ', 'PATCH ', 'DELETE ', 'GET /:id', 'PATCH /:id', 'DELETE /:id'],
  ...['GET /count', 'GET /versions', 'GET /versions/:id', 'POST /versions/:id'],
  ...['POST /access/:id', 'POST /:id/duplicate', 'PUT /:id', 'OPTIONS ', 'GET /me'],
  ...['POST /login', 'POST /refresh-token', 'POST /unlock', 'GET /:id/nothing-here'],
]

const besides = [
  ...['GET /access', 'GET /og', 'GET /nothing', 'POST /graphql', 'GET /globals/:id'],
  // Not here: a path that cannot be decoded, which Next answers with 500 before any door of ours.
  ...['GET /payload-jobs/run', 'GET /../healthz'],
]

const pagesOfTheSite = [
  ...['/', '/demo', '/en', '/es', '/fr', '/en/library', '/en/library/:slug', '/en/sign-in'],
  ...['/en/sign-out', '/es/my', '/en/my/begin', '/en/my/consents', '/en/my/answers/:id'],
  ...['/en/my/answers/:id/save', '/en/my/answers/:id/submit', '/en/my/answers/:id/position'],
  ...['/en/my/answers/:id/receipt', '/en/research', '/es/research/new', '/en/research/:id'],
  ...['/en/research/:id/figures.csv', '/en/research/:id/manifest.json', '/en/nothing-here'],
]

function requestTo(door: fc.Arbitrary<string>, ids: readonly string[]): fc.Arbitrary<AnyRequest> {
  const anyId = fc.oneof(fc.constantFrom(...ids), fc.constantFrom(...oddIds), fc.string())
  return fc
    .record({ door, id: anyId, query: anyQuery(ids), headers: anyHeaders, body: anyBody(ids) })
    .map(({ door, id, query, headers, body }) => {
      const [method = '', path = ''] = door.split(' ')
      const named = path.replace(/:(id|slug|key)/, encodeURIComponent(id.toWellFormed()))
      const isRead = method === 'GET' || method === 'OPTIONS'
      return { door, method, path: `${named}${query}`, headers, body: isRead ? undefined : body }
    })
}

const oddIds = [
  ...['00000000-0000-0000-0000-000000000000', 'not-an-id', "1' OR '1'='1", '\u0000', '0', '-1'],
  ...['..', '../../etc/passwd', 'a'.repeat(3000), 'null', '[object Object]', '💥', '%', '%00'],
]

const oddTexts = [
  ...[
    '',
    '0',
    '-1',
    '1e309',
    'NaN',
    '99999999999999999999',
    'null',
    'undefined',
    'true',
    '[]',
    '{}',
  ],
  ...[
    "'",
    '"',
    '\\',
    '%',
    '\u0000',
    '\u202e',
    '💥',
    'a'.repeat(5000),
    '*',
    'es',
    'all',
    '2026-02-31',
  ],
]

const fields = [
  ...['id', 'owner', 'owner.email', 'email', 'name', 'title', 'patient', 'patient.name', 'answers'],
  ...['hash', 'salt', 'sessions.id', 'disease', 'disease.parent.name', '_status', 'createdAt'],
  ...['birthDate', 'purpose', 'purpose.kind', 'state', 'questionnaire', 'revision', 'nickname'],
  ...['pages', 'pages.questions.code', 'sections.body', 'items', 'document', 'version', 'slug', ''],
  ...[
    '__proto__',
    'constructor',
    'and',
    'or',
    'writers',
    'roles',
    'manifest.people',
    'no.such.field',
  ],
]
const operators = [
  ...['equals', 'not_equals', 'in', 'not_in', 'all', 'exists', 'greater_than', 'less_than_equal'],
  ...['like', 'not_like', 'contains', 'near', 'within', 'intersects', 'no_such_operator'],
]

function anyQuery(ids: readonly string[]): fc.Arbitrary<string> {
  const value = fc.oneof(fc.constantFrom(...oddTexts), fc.constantFrom(...ids), fc.string())
  const field = fc.constantFrom(...fields)
  const key = fc.oneof(
    fc.tuple(field, fc.constantFrom(...operators)).map(([name, how]) => `where[${name}][${how}]`),
    fc
      .tuple(fc.constantFrom('and', 'or'), field, fc.constantFrom(...operators))
      .map(([join, name, how]) => `where[${join}][0][${name}][${how}]`),
    fc.constantFrom('where', 'sort', 'depth', 'limit', 'page', 'locale', 'fallback-locale'),
    fc.constantFrom(
      'draft',
      'pagination',
      'trash',
      'joins',
      'flattenLocales',
      'select',
      'populate',
    ),
    field.map((name) => `select[${name}]`),
    field.map((name) => `populate[members][${name}]`),
    fc.string({ maxLength: 10 }),
  )
  const sortByField = fc.tuple(fc.constant('sort'), field)
  const pairs = fc.array(fc.oneof(fc.tuple(key, value), sortByField), { maxLength: 4 })
  return pairs.map((all) => (all.length === 0 ? '' : `?${new URLSearchParams(all).toString()}`))
}

const contentTypes = [
  ...['application/json', 'application/json', 'application/json', 'application/json; charset=x'],
  ...['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', ''],
  ...['multipart/form-data; boundary=x', 'application/octet-stream', 'nonsense'],
]

const anyHeaders: fc.Arbitrary<Record<string, string>> = fc.record(
  {
    'content-type': fc.constantFrom(...contentTypes),
    'x-http-method-override': fc.constantFrom('GET', 'DELETE', 'PATCH', 'NONSENSE'),
    'x-payload-http-method-override': fc.constantFrom('GET', 'DELETE'),
    'accept-language': fc.constantFrom('es', 'xx', '*', 'en;q=2', 'a'.repeat(2000)),
    accept: fc.constantFrom('*/*', 'text/html', 'nonsense'),
    origin: fc.constantFrom('null', 'https://evil.example', 'nonsense'),
    cookie: fc.constantFrom('locale=xx', 'locale', '=', 'share4rare-panel-token=x', 'a=%E0%A4%A'),
    range: fc.constantFrom('bytes=0-', 'bytes=9-1'),
    'if-none-match': fc.constant('*'),
  },
  { requiredKeys: ['content-type'] },
)

function anyBody(ids: readonly string[]): fc.Arbitrary<string> {
  const id = fc.constantFrom(...ids)
  const value = fc.oneof(
    id,
    fc.constantFrom(...oddTexts),
    fc.jsonValue(),
    fc.constantFrom(0, -1, 1e308, 2 ** 53, true, null),
    fc.record({ kind: fc.constantFrom('study', 'request', 'no'), study: id, request: id }),
    fc.array(id, { maxLength: 3 }),
  )
  const names = [...fields, ...fieldsOfOurDoors]
  const document = fc.dictionary(fc.constantFrom(...names), value, { maxKeys: 8 })
  return fc.oneof(
    { weight: 6, arbitrary: document.map((each) => JSON.stringify(each)) },
    { weight: 3, arbitrary: aboutRight(value, id).map((each) => JSON.stringify(each)) },
    { weight: 1, arbitrary: fc.json() },
    { weight: 1, arbitrary: fc.string() },
    { weight: 1, arbitrary: fc.constantFrom('', '{', '['.repeat(20_000), '{"__proto__":{"a":1}}') },
  )
}

const fieldsOfOurDoors = [
  ...['changes', 'page', 'textVersion', 'decision', 'purpose', 'diseaseGroup', 'tables', 'team'],
  ...['password', 'kind', 'locale', 'validation', 'relationship', 'sex', 'vote', 'request', 'key'],
]

/** A body that some door would take, but for one value. */
function aboutRight(value: fc.Arbitrary<unknown>, id: fc.Arbitrary<string>) {
  const right = fc.record({
    ...{ patient: id, questionnaire: id, diseaseGroup: id, textVersion: fc.constant('week-1') },
    purpose: fc.record({ kind: fc.constant('study'), study: id }),
    ...{ decision: fc.constantFrom('permit', 'deny'), revision: fc.nat(3) },
    changes: fc.dictionary(fc.constantFrom('rest', 'note', 'no'), value, { maxKeys: 2 }),
    ...{ locale: fc.constantFrom('en', 'es'), items: fc.constant(['rest']) },
    ...{ title: fc.constant('Any'), team: fc.constant('Any team'), tables: fc.constant('one-way') },
    ...{ email: fc.constant('nobody@example.org'), password: fc.string() },
    ...{ name: fc.constant('Any Example'), birthDate: fc.constant('1990-01-01'), disease: id },
    ...{ relationship: fc.constant('self'), sex: fc.constant('female'), request: id },
  })
  const spoilt = fc.constantFrom('patient', 'purpose', 'changes', 'items', 'locale', 'name', 'none')
  return fc.tuple(right, spoilt, value).map(([body, name, odd]) => ({ ...body, [name]: odd }))
}
