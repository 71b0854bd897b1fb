import { beforeAll, describe, expect, it } from 'vitest'

import {
  groups,
  matrix,
  personas,
  verdictFor,
  type CollectionName,
  type CollectionRows,
  type Operation,
  type PersonaName,
  type Row,
} from '../src/access/matrix.ts'
import { canaryPattern, canaryRecord, type Canary } from './support/canary-record.ts'
import { changeOf, newDocumentOf } from './support/documents-of.ts'
import { tokenOf } from './support/personas.ts'
import { rest, type Reply } from './support/rest.ts'
import { startedCms } from './support/started-cms.ts'

const everybody = Object.keys(personas).filter(isPersona)
const collections = Object.keys(matrix).filter(isCollection)
let canaries: readonly Canary[] = []
const tokens = new Map<PersonaName, string | null>()

beforeAll(async () => {
  for (const name of everybody) tokens.set(name, name === 'visitor' ? null : await tokenOf(name))
  canaries = await canaryRecord()
})

it('has a row for every operation of every collection, and there are no globals', async () => {
  const { config } = await startedCms()
  const asked = config.collections.map(({ slug, auth }) => [slug, operationsOf(Boolean(auth))])
  const answered = collections.map((slug) => [slug, Object.keys(rowsOf(slug)).sort()])
  expect(Object.fromEntries(answered)).toEqual(Object.fromEntries(asked))
  expect(config.globals).toEqual([])
})

it('has a canary in every collection that can be read by somebody', () => {
  const watched = new Set(canaries.map(({ collection }) => collection))
  expect(collections.filter((slug) => !watched.has(slug))).toEqual(['payload-migrations'])
})

describe.each(collections)('%s', (slug) => {
  const { read, create, update } = matrix[slug]

  it('shows each persona exactly the documents that are theirs to read', async () => {
    expect(await eachOf((name) => seenBy(name, slug))).toEqual(visibleTo(read, slug))
  })

  it('shows nothing else by filter, sort, depth, populate, select, draft, locale or limit', async () => {
    expect(await eachOf((name) => leakedTo(name, probes(slug)))).toEqual(nothing)
  })

  it('answers no request for somebody else’s document by its id', async () => {
    expect(await eachOf((name) => foreignTo(name, slug, read))).toEqual(nothing)
  })

  it('lets those create who may', async () => {
    const outcomes = await eachOf(async (name) => {
      const body = await newDocumentOf(slug, name)
      return outcomeOf(await ask(name, 'POST', `/${slug}?depth=0${draftOf(slug)}`, body))
    })
    expect(outcomes).toEqual(allowedIn(create))
  })

  it('lets those update who may, and only their own where it says so', async () => {
    expect(await eachOf((name) => changedBy(name, slug))).toEqual(visibleTo(update, slug))
  })
})

/** Payload's doors to preferences take these addresses for the key of a preference. */
const withoutKeys = collections.filter((slug) => slug !== 'payload-preferences')

describe.each(withoutKeys)('%s', (slug) => {
  const { read, readVersions } = matrix[slug]

  it('counts for each persona what they may read', async () => {
    const seen = await eachOf((name) => countedBy(name, slug))
    const counts = Object.entries(visibleTo(read, slug)).map(([name, texts]) => [
      name,
      texts.length,
    ])
    expect(seen).toEqual(Object.fromEntries(counts))
  })

  it('shows versions to those who may read them, and to nobody else', async () => {
    const outcomes = await eachOf((name) => versionsFor(name, slug))
    expect(outcomes).toEqual(allowedIn(readVersions))
  })

  it('lets nobody delete anything', async () => {
    expect(await eachOf((name) => deletedBy(name, slug))).toEqual(nothing)
    expect(Object.values(allowedIn(matrix[slug].delete))).not.toContain('allowed')
  })
})

it('keeps a preference for staff by its key, for its owner alone', async () => {
  const path = '/payload-preferences/collection-author'
  const written = await eachOf(async (name) =>
    outcomeOf(await ask(name, 'POST', path, { value: name })),
  )
  expect(written).toEqual(allowedIn(matrix['payload-preferences'].create))
  const read = await eachOf(async (name) => valueOf(await ask(name, 'GET', path)))
  const own = groups.staff.map((name) => [name, name])
  expect(read).toEqual({
    ...Object.fromEntries(everybody.map((name) => [name, null])),
    ...Object.fromEntries(own),
  })
  const removed = await eachOf(async (name) => outcomeOf(await ask(name, 'DELETE', path)))
  expect(removed).toEqual(allowedIn(matrix['payload-preferences'].delete))
})

it('lets only staff into the panel', async () => {
  const outcomes = await eachOf(async (name) => {
    const { body } = await ask(name, 'GET', '/access')
    return (body as { canAccessAdmin?: boolean }).canAccessAdmin ? 'allowed' : 'denied'
  })
  expect(outcomes).toEqual(allowedIn(matrix.staff.admin))
})

it.each(['staff', 'members'] as const)('lets only administrators unlock %s', async (slug) => {
  const body = { email: slug === 'staff' ? 'author@tests.example' : 'patient@tests.example' }
  const outcomes = await eachOf(async (name) =>
    outcomeOf(await ask(name, 'POST', `/${slug}/unlock`, body)),
  )
  expect(outcomes).toEqual(allowedIn(matrix[slug].unlock))
})

function valueOf({ body }: Reply): unknown {
  return (body as { value?: unknown }).value ?? null
}

type PerPersona<Value> = Record<string, Value>

async function eachOf<Value>(
  look: (name: PersonaName) => Promise<Value>,
): Promise<PerPersona<Value>> {
  const found: PerPersona<Value> = {}
  for (const name of everybody) found[name] = await look(name)
  return found
}

const nothing = Object.fromEntries(everybody.map((name) => [name, []]))

function ask(
  name: PersonaName,
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
  path: string,
  body?: unknown,
) {
  return rest(method, path, { token: tokens.get(name) ?? null, body })
}

function visibleTo(row: Row, slug: CollectionName): PerPersona<string[]> {
  const own = canaries.filter(({ collection }) => collection === slug)
  return Object.fromEntries(
    everybody.map((name) => [
      name,
      own
        .filter((canary) => mayRead(name, canary, row))
        .map(({ text }) => text)
        .sort(),
    ]),
  )
}

function mayRead(name: PersonaName, { owner, state }: Canary, row: Row): boolean {
  const verdict = verdictFor(row, name)
  return {
    allowed: true,
    'validation only': true,
    'own only': owner === name,
    'published only': state === 'published',
    'open only': state === 'open',
    denied: false,
  }[verdict]
}

function allowedIn(row: Row): PerPersona<string> {
  return Object.fromEntries(
    everybody.map((name) => [name, verdictFor(row, name) === 'denied' ? 'denied' : 'allowed']),
  )
}

async function seenBy(name: PersonaName, slug: CollectionName): Promise<string[]> {
  const reply = await ask(name, 'GET', `/${slug}?limit=100&depth=0`)
  const texts = new Set(reply.text.match(canaryPattern))
  return canaries
    .filter(({ collection, text }) => collection === slug && texts.has(text))
    .map(({ text }) => text)
    .sort()
}

const probes = (slug: CollectionName) => [
  `/${slug}?limit=0&depth=10&draft=true&locale=all&pagination=false`,
  `/${slug}?limit=100000&depth=2&sort=-createdAt&showHiddenFields=true&overrideAccess=true`,
  `/${slug}?limit=100&depth=2&where[or][0][id][exists]=true&where[or][1][id][exists]=false`,
  `/${slug}?depth=2&populate[members][email]=true&populate[staff][email]=true&populate[patients][name]=true`,
  `/${slug}?depth=2&select[owner]=true&select[patient]=true&select[email]=true&trash=true`,
  `/${slug}/versions?limit=0&depth=2&draft=true`,
]

/** The canaries in all replies that this persona may read in no collection. */
async function leakedTo(name: PersonaName, paths: readonly string[]): Promise<string[]> {
  const replies = await Promise.all(paths.map((path) => ask(name, 'GET', path)))
  const overridden = await rest('POST', String(paths[0]).split('?')[0] ?? '', {
    token: tokens.get(name) ?? null,
    headers: {
      'x-payload-http-method-override': 'GET',
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: 'limit=0&depth=2&draft=true&locale=all',
  })
  return [...replies, overridden].flatMap((reply) => [...crashOf(reply), ...leakedIn(reply, name)])
}

function leakedIn({ text }: Reply, name: PersonaName): string[] {
  const forbidden = new Set(
    canaries
      .filter((canary) => !mayRead(name, canary, matrix[canary.collection].read))
      .map((canary) => canary.text),
  )
  const secret = /"(hash|salt|resetPasswordToken|loginAttempts|lockUntil)"/g
  const found = [...(text.match(canaryPattern) ?? [])].filter((each) => forbidden.has(each))
  return [...found, ...(text.match(secret) ?? [])]
}

const crashOf = ({ status, text }: Reply): string[] =>
  status >= 500 && status !== 501 ? [`crash ${text}`] : []

async function foreignTo(name: PersonaName, slug: CollectionName, row: Row): Promise<string[]> {
  const foreign = canaries.filter(
    (canary) => canary.collection === slug && !mayRead(name, canary, row),
  )
  const replies = await Promise.all(
    foreign.flatMap(({ id }) => [
      ask(name, 'GET', `/${slug}/${id}?depth=2&draft=true&locale=all`),
      ask(name, 'GET', `/${slug}?where[id][equals]=${id}&draft=true`),
    ]),
  )
  const found = replies.filter(({ body }) => isFound(body))
  return [...found, ...replies.filter((reply) => crashOf(reply).length > 0)].map(({ text }) => text)
}

function isFound(body: unknown): boolean {
  const { id, docs } = body as { id?: string; docs?: unknown[] }
  return id !== undefined || (docs?.length ?? 0) > 0
}

async function countedBy(name: PersonaName, slug: CollectionName): Promise<number> {
  const { body } = await ask(name, 'GET', `/${slug}/count?where[id][in]=${idsIn(slug)}`)
  return (body as { totalDocs?: number }).totalDocs ?? 0
}

function idsIn(slug: CollectionName): string {
  return canaries
    .filter(({ collection }) => collection === slug)
    .map(({ id }) => id)
    .join(',')
}

async function versionsFor(name: PersonaName, slug: CollectionName): Promise<string> {
  return outcomeOf(await ask(name, 'GET', `/${slug}/versions?limit=1`))
}

function outcomeOf(reply: Reply): string {
  if (reply.status < 300) return 'allowed'
  return [401, 403, 404, 501].includes(reply.status) ? 'denied' : `${reply.status} ${reply.text}`
}

async function changedBy(name: PersonaName, slug: CollectionName): Promise<string[]> {
  const own = canaries.filter(({ collection }) => collection === slug)
  const replies = await Promise.all(
    own.map(async ({ id, text }) => {
      const outcome = outcomeOf(
        await ask(name, 'PATCH', `/${slug}/${id}?depth=0${draftOf(slug)}`, changeOf(slug)),
      )
      return outcome === 'denied' ? [] : [outcome === 'allowed' ? text : outcome]
    }),
  )
  const all = await ask(
    name,
    'PATCH',
    `/${slug}?where[id][exists]=true${draftOf(slug)}`,
    changeOf(slug),
  )
  return [...replies.flat(), ...strangersIn(all, name, slug)].sort()
}

const draftOf = (slug: CollectionName) =>
  slug === 'chapters' || slug === 'questionnaires' ? '&draft=true' : ''

/** What a change of many documents touched beyond what the persona may change. */
function strangersIn({ body }: Reply, name: PersonaName, slug: CollectionName): string[] {
  const { docs = [] } = body as { docs?: { id: string }[] }
  const allowed = new Set(visibleTo(matrix[slug].update, slug)[name])
  return canaries
    .filter(({ id, text }) => docs.some((doc) => doc.id === id) && !allowed.has(text))
    .map(({ text }) => `with others: ${text}`)
}

async function deletedBy(name: PersonaName, slug: CollectionName): Promise<string[]> {
  const own = canaries.filter(({ collection }) => collection === slug)
  const replies = await Promise.all(
    own.map(async ({ id, text }) => ({ text, reply: await ask(name, 'DELETE', `/${slug}/${id}`) })),
  )
  const all = await ask(name, 'DELETE', `/${slug}?where[id][exists]=true`)
  const { docs = [] } = all.body as { docs?: unknown[] }
  return [
    ...replies.filter(({ reply }) => reply.status < 300).map(({ text }) => text),
    ...docs.map(() => 'many at once'),
  ].sort()
}

function rowsOf(slug: CollectionName): Record<string, unknown> {
  const { holds, ...rows } = matrix[slug] as CollectionRows
  return { ...rows, ...(holds === '' && { holds }) }
}

function operationsOf(isAuth: boolean): Operation[] {
  const operations: Operation[] = ['create', 'delete', 'read', 'readVersions', 'update']
  return [...operations, ...(isAuth ? (['admin', 'unlock'] as const) : [])].sort()
}

function isPersona(name: string): name is PersonaName {
  return Object.hasOwn(personas, name)
}

function isCollection(slug: string): slug is CollectionName {
  return Object.hasOwn(matrix, slug)
}
