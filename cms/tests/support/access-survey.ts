import {
  fieldsForStaff,
  groups,
  matrix,
  personas,
  verdictFor,
  type CollectionName,
  type PersonaName,
  type Row,
} from '../../src/access/matrix.ts'
import { canaryPattern, canaryRecord, type Canary } from './canary-record.ts'
import { changeOf, newDocumentOf } from './documents-of.ts'
import { tokenOf } from './personas.ts'
import { rest, type Carried, type Method, type Reply } from './rest.ts'

/** Everybody who comes to the doors. */
export const everybody = Object.keys(personas).filter(isPersona)

/** Something for each persona. */
export type PerPersona<Value> = Record<string, Value>

/** What the matrix promises of one collection, and what the doors really did. */
export interface Survey {
  readonly promised: PerPersona<unknown>
  readonly found: PerPersona<unknown>
}

/** A record full of canaries, and how each persona asks for something in it. */
export interface SurveyedRecord {
  readonly canaries: readonly Canary[]
  readonly ask: (name: PersonaName, ...what: Question) => Promise<Reply>
}

type Question = [method: Method, path: string, carried?: Carried]

/** Empties the record, fills it with canaries and signs everybody in. */
export async function surveyedRecord(): Promise<SurveyedRecord> {
  const canaries = await canaryRecord()
  return {
    canaries,
    ask: async (name, method, path, carried) => {
      const token = name === 'visitor' ? null : await tokenOf(name)
      return rest(method, path, { ...carried, token })
    },
  }
}

/** One look at one collection through the eyes of everybody. */
export type Look = (record: SurveyedRecord, slug: CollectionName) => Promise<Survey>

/** Looks at any collection. */
export const looks = {
  'shows each persona exactly the documents that are theirs to read': async (record, slug) => ({
    found: await eachOf((name) => seenBy(record, name, slug)),
    promised: visibleTo(record, matrix[slug].read, slug),
  }),
  'shows nothing else by filter, sort, depth, populate, select, draft, locale or limit': async (
    record,
    slug,
  ) => ({ found: await eachOf((name) => leakedTo(record, name, slug)), promised: nothing }),
  'answers no request for somebody else’s document by its id': async (record, slug) => ({
    found: await eachOf((name) => foreignTo(record, name, slug)),
    promised: nothing,
  }),
  'lets those create who may': async (record, slug) => ({
    found: await eachOf(async (name) => {
      const body = await newDocumentOf(slug, name)
      return outcomeOf(await record.ask(name, 'POST', `/${slug}?depth=0${draftOf(slug)}`, { body }))
    }),
    promised: allowedIn(matrix[slug].create),
  }),
  'lets those update who may, and only their own where it says so': async (record, slug) => ({
    found: await inTurn((name) => changedBy(record, name, slug)),
    promised: visibleTo(record, matrix[slug].update, slug),
  }),
} as const satisfies Record<string, Look>

/** Looks at collections with fields that staff alone read. */
export const looksAtFields = {
  'shows the fields that are for staff to staff alone': async (record, slug) => ({
    found: await eachOf((name) => fieldsShownTo(record, name, slug)),
    promised: Object.fromEntries(
      everybody.map((name) => [name, readsForStaff(name, slug) ? fieldsForStaff[slug] : []]),
    ),
  }),
  'answers questions about the fields that are for staff to staff alone': async (record, slug) => ({
    found: await eachOf((name) => fieldsAskedBy(record, name, slug)),
    promised: Object.fromEntries(
      everybody.map((name) => [name, readsForStaff(name, slug) ? fieldsForStaff[slug] : []]),
    ),
  }),
} as const satisfies Record<string, Look>

/** Looks at collections without keys: Payload’s doors to preferences take these addresses for a key. */
export const looksBesideKeys = {
  'counts for each persona what they may read': async (record, slug) => ({
    found: await eachOf((name) => countedBy(record, name, slug)),
    promised: countOf(visibleTo(record, matrix[slug].read, slug)),
  }),
  'shows versions to those who may read them, and to nobody else': async (record, slug) => ({
    found: await eachOf((name) => versionsFor(record, name, slug)),
    promised: allowedIn(matrix[slug].readVersions),
  }),
  'lets nobody delete anything': async (record, slug) => ({
    found: await eachOf((name) => deletedBy(record, name, slug)),
    promised: visibleTo(record, matrix[slug].delete, slug),
  }),
} as const satisfies Record<string, Look>

/** Asks for each persona at the same time. */
export async function eachOf<Value>(
  look: (name: PersonaName) => Promise<Value>,
): Promise<PerPersona<Value>> {
  const found = await Promise.all(everybody.map(async (name) => [name, await look(name)] as const))
  return Object.fromEntries(found)
}

/** Asks for one persona after the other: they change the same documents. */
async function inTurn<Value>(
  look: (name: PersonaName) => Promise<Value>,
): Promise<PerPersona<Value>> {
  const found: PerPersona<Value> = {}
  for (const name of everybody) found[name] = await look(name)
  return found
}

const nothing = Object.fromEntries(everybody.map((name) => [name, []]))

function canariesIn({ canaries }: SurveyedRecord, slug: CollectionName): readonly Canary[] {
  return canaries.filter(({ collection }) => collection === slug)
}

function visibleTo(
  record: SurveyedRecord,
  row: Row,
  slug: CollectionName,
): PerPersona<readonly string[]> {
  const inside = canariesIn(record, slug)
  return Object.fromEntries(
    everybody.map((name) => [
      name,
      inside
        .filter((canary) => mayTouch(name, canary, row))
        .map(({ text }) => text)
        .sort(),
    ]),
  )
}

function countOf(texts: PerPersona<readonly string[]>): PerPersona<number> {
  return Object.fromEntries(Object.entries(texts).map(([name, { length }]) => [name, length]))
}

function mayTouch(name: PersonaName, { owner, state }: Canary, row: Row): boolean {
  return {
    allowed: true,
    'validation only': true,
    'own only': owner === name,
    'published only': state === 'published',
    'open only': state === 'open',
    denied: false,
  }[verdictFor(row, name)]
}

/** Who is promised anything at all. */
export function allowedIn(row: Row): PerPersona<string> {
  return Object.fromEntries(
    everybody.map((name) => [name, verdictFor(row, name) === 'denied' ? 'denied' : 'allowed']),
  )
}

async function seenBy(
  record: SurveyedRecord,
  name: PersonaName,
  slug: CollectionName,
): Promise<string[]> {
  const reply = await record.ask(name, 'GET', `/${slug}?limit=100&depth=0`)
  const texts = new Set(reply.text.match(canaryPattern))
  return canariesIn(record, slug)
    .filter(({ text }) => texts.has(text))
    .map(({ text }) => text)
    .sort()
}

const asForm = {
  'x-payload-http-method-override': 'GET',
  'content-type': 'application/x-www-form-urlencoded',
}

const probes = (slug: CollectionName): Question[] => [
  [
    'GET',
    `/${slug}?limit=0&depth=10&draft=true&locale=all&pagination=false&showHiddenFields=true&overrideAccess=true`,
  ],
  [
    'GET',
    `/${slug}?limit=100000&depth=2&sort=-createdAt&where[or][0][id][exists]=true&where[or][1][id][exists]=false&populate[members][email]=true&populate[staff][email]=true&populate[patients][name]=true`,
  ],
  [
    'GET',
    `/${slug}?depth=2&select[owner]=true&select[patient]=true&select[email]=true&trash=true&joins[none][limit]=0`,
  ],
  ['POST', `/${slug}`, { body: 'limit=0&depth=2&draft=true&locale=all', headers: asForm }],
]

/** The canaries in all replies that this persona may read in no collection. */
async function leakedTo(
  record: SurveyedRecord,
  name: PersonaName,
  slug: CollectionName,
): Promise<string[]> {
  const replies = await Promise.all(probes(slug).map((probe) => record.ask(name, ...probe)))
  return replies.flatMap((reply) => [
    ...crashOf(reply),
    ...leakedIn(record, reply, name),
    ...strangersIn(reply, record, { name, slug, row: matrix[slug].read }),
  ])
}

function leakedIn({ canaries }: SurveyedRecord, { text }: Reply, name: PersonaName): string[] {
  const forbidden = new Set(
    canaries
      .filter((canary) => !mayTouch(name, canary, matrix[canary.collection].read))
      .map((canary) => canary.text),
  )
  const secret = /"(hash|salt|resetPasswordToken|loginAttempts|lockUntil)"/g
  const found = [...(text.match(canaryPattern) ?? [])].filter((each) => forbidden.has(each))
  return [...found, ...(text.match(secret) ?? [])]
}

/** The documents of a list that are not this persona's, also where a select has left nothing of them but the id. */
function strangersIn(
  { body }: Reply,
  record: SurveyedRecord,
  { name, slug, row }: { name: PersonaName; slug: CollectionName; row: Row },
): string[] {
  const { docs = [] } = body as { docs?: { id: string }[] } // whatever a door answered
  return canariesIn(record, slug)
    .filter((canary) => !mayTouch(name, canary, row))
    .filter(({ id }) => docs.some((doc) => doc.id === id))
    .map(({ text }) => `with others: ${text}`)
}

function crashOf({ status, text }: Reply): string[] {
  return status >= 500 && status !== 501 ? [`crash ${text}`] : []
}

function readsForStaff(name: PersonaName, slug: CollectionName): boolean {
  const staff: readonly PersonaName[] = groups.staff
  return staff.includes(name) && verdictFor(matrix[slug].read, name) !== 'denied'
}

async function fieldsShownTo(
  record: SurveyedRecord,
  name: PersonaName,
  slug: CollectionName,
): Promise<string[]> {
  const { body } = await record.ask(name, 'GET', `/${slug}?limit=100&depth=0&locale=all`)
  const { docs = [] } = body as { docs?: object[] } // whatever a door answered
  return (fieldsForStaff[slug] ?? []).filter((field) => docs.some((doc) => field in doc))
}

async function fieldsAskedBy(
  record: SurveyedRecord,
  name: PersonaName,
  slug: CollectionName,
): Promise<string[]> {
  const answered = await Promise.all(
    (fieldsForStaff[slug] ?? []).map(async (field) => {
      const { status } = await record.ask(name, 'GET', `/${slug}?where[${field}][exists]=true`)
      return status < 300 ? [field] : []
    }),
  )
  return answered.flat()
}

async function foreignTo(
  record: SurveyedRecord,
  name: PersonaName,
  slug: CollectionName,
): Promise<string[]> {
  const foreign = canariesIn(record, slug).filter(
    (canary) => !mayTouch(name, canary, matrix[slug].read),
  )
  const ids = foreign.map(({ id }) => id)
  const paths = [
    ...ids.slice(0, 3).map((id) => `/${slug}/${id}?depth=2&draft=true&locale=all`),
    ...(ids.length > 0 ? [`/${slug}?where[id][in]=${ids.join(',')}&draft=true`] : []),
  ]
  const replies = await Promise.all(paths.map((path) => record.ask(name, 'GET', path)))
  const found = replies.filter(({ body }) => isFound(body))
  return [...found, ...replies.filter((reply) => crashOf(reply).length > 0)].map(({ text }) => text)
}

function isFound(body: unknown): boolean {
  const { id, docs } = body as { id?: string; docs?: unknown[] } // whatever a door answered
  return id !== undefined || (docs?.length ?? 0) > 0
}

async function countedBy(
  record: SurveyedRecord,
  name: PersonaName,
  slug: CollectionName,
): Promise<number> {
  const ids = canariesIn(record, slug).map(({ id }) => id)
  const { body } = await record.ask(name, 'GET', `/${slug}/count?where[id][in]=${ids.join(',')}`)
  return (body as { totalDocs?: number }).totalDocs ?? 0 // whatever a door answered
}

async function versionsFor(
  record: SurveyedRecord,
  name: PersonaName,
  slug: CollectionName,
): Promise<string> {
  const reply = await record.ask(name, 'GET', `/${slug}/versions?limit=0&depth=2&draft=true`)
  return [outcomeOf(reply), ...leakedIn(record, reply, name)].join(' ')
}

/** What a reply amounts to: allowed, denied, or the reply itself where it is neither. */
export function outcomeOf(reply: Reply): string {
  if (reply.status < 300) return 'allowed'
  return [401, 403, 404, 501].includes(reply.status) ? 'denied' : `${reply.status} ${reply.text}`
}

/** By their ids what a persona may touch, and a few documents of others; the rest many at once. */
function triedBy(
  record: SurveyedRecord,
  name: PersonaName,
  slug: CollectionName,
  row: Row,
): Canary[] {
  const all = canariesIn(record, slug)
  const theirs = all.filter((canary) => canary.owner === name || mayTouch(name, canary, row))
  const others = all.filter((canary) => !theirs.includes(canary))
  return [...theirs, ...others.slice(0, 2)]
}

async function changedBy(
  record: SurveyedRecord,
  name: PersonaName,
  slug: CollectionName,
): Promise<string[]> {
  const change = changeOf(slug)
  const outcomes: string[] = []
  for (const { id, text } of triedBy(record, name, slug, matrix[slug].update)) {
    const path = `/${slug}/${id}?depth=0${draftOf(slug)}`
    const outcome = outcomeOf(await record.ask(name, 'PATCH', path, { body: change }))
    if (outcome !== 'denied') outcomes.push(outcome === 'allowed' ? text : outcome)
  }
  const many = `/${slug}?where[id][exists]=true${draftOf(slug)}`
  const reply = await record.ask(name, 'PATCH', many, { body: change })
  return [
    ...outcomes,
    ...strangersIn(reply, record, { name, slug, row: matrix[slug].update }),
  ].sort()
}

const draftOf = (slug: CollectionName) =>
  slug === 'chapters' || slug === 'questionnaires' ? '&draft=true' : ''

async function deletedBy(
  record: SurveyedRecord,
  name: PersonaName,
  slug: CollectionName,
): Promise<string[]> {
  const tried = triedBy(record, name, slug, matrix[slug].delete)
  const replies = await Promise.all(
    tried.map(async ({ id, text }) => {
      const outcome = outcomeOf(await record.ask(name, 'DELETE', `/${slug}/${id}`))
      return outcome === 'denied' ? [] : [outcome === 'allowed' ? text : outcome]
    }),
  )
  const all = await record.ask(name, 'DELETE', `/${slug}?where[id][exists]=true`)
  const { docs = [] } = all.body as { docs?: unknown[] } // whatever a door answered
  return [...replies.flat(), ...docs.map(() => 'many at once')].sort()
}

function isPersona(name: string): name is PersonaName {
  return Object.hasOwn(personas, name)
}
