import {
  fieldsForNobody,
  fieldsForStaff,
  matrix,
  type CollectionName,
  type Row,
} from '../../src/access/matrix.ts'
import type { PersonaName } from '../../src/access/personas.ts'
import { canaryPattern, type Canary } from './canaries/canary.ts'
import { changeOf } from './documents-of.ts'
import { mayTouch } from './promised-access.ts'
import type { Reply } from './rest.ts'
import { canariesIn, type Question, type SurveyedRecord } from './surveyed-record.ts'

/** The canaries that a list shows this persona, on whichever page. */
export async function seenBy(
  record: SurveyedRecord,
  name: PersonaName,
  slug: CollectionName,
): Promise<string[]> {
  const texts = new Set(await textsOn(1))
  return canariesIn(record, slug)
    .filter(({ text }) => texts.has(text))
    .map(({ text }) => text)
    .sort()

  async function textsOn(page: number): Promise<string[]> {
    const asked = `/${slug}?limit=100&depth=0&sort=id&page=${String(page)}`
    const { text, body } = await record.ask(name, 'GET', asked)
    const { hasNextPage = false } = body as { hasNextPage?: boolean } // whatever a door answered
    const found = text.match(canaryPattern) ?? []
    return hasNextPage && page < 100 ? [...found, ...(await textsOn(page + 1))] : found
  }
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
export async function leakedTo(
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
      .flatMap(({ text: own, also }) => [own, ...also]),
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
  return status >= 500 ? [`crash ${text}`] : []
}

/** The fields for staff that a list shows this persona. */
export async function fieldsShownTo(
  record: SurveyedRecord,
  name: PersonaName,
  slug: CollectionName,
): Promise<string[]> {
  const { body } = await record.ask(name, 'GET', `/${slug}?limit=100&depth=0&locale=all`)
  const { docs = [] } = body as { docs?: object[] } // whatever a door answered
  return ruledFields(slug).filter((field) => docs.some((doc) => field in doc))
}

function ruledFields(slug: CollectionName): string[] {
  return [...(fieldsForStaff[slug] ?? []), ...(fieldsForNobody[slug] ?? [])]
}

/** The fields for staff that this persona may filter by. */
export async function fieldsAskedBy(
  record: SurveyedRecord,
  name: PersonaName,
  slug: CollectionName,
): Promise<string[]> {
  const answered = await Promise.all(
    ruledFields(slug).map(async (field) => {
      const { status } = await record.ask(name, 'GET', `/${slug}?where[${field}][exists]=true`)
      return status < 300 ? [field] : []
    }),
  )
  return answered.flat()
}

/** What this persona gets by the ids of what is not theirs. */
export async function foreignTo(
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

/** How many documents this persona is told to be there. */
export async function countedBy(
  record: SurveyedRecord,
  name: PersonaName,
  slug: CollectionName,
): Promise<number> {
  const ids = canariesIn(record, slug).map(({ id }) => id)
  const { body } = await record.ask(name, 'GET', `/${slug}/count?where[id][in]=${ids.join(',')}`)
  return (body as { totalDocs?: number }).totalDocs ?? 0 // whatever a door answered
}

/** Whether this persona gets versions, and what they should not hold. */
export async function versionsFor(
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
  return [401, 403, 404].includes(reply.status) ? 'denied' : `${reply.status} ${reply.text}`
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

/** The canaries that this persona changed. */
export async function changedBy(
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

/** Chapters and questionnaires are written as drafts. */
export const draftOf = (slug: CollectionName) =>
  slug === 'chapters' || slug === 'questionnaires' ? '&draft=true' : ''

/** The canaries that this persona deleted. */
export async function deletedBy(
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
