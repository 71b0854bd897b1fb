import { matrix, type CollectionName } from '../../src/access/matrix.ts'
import type { PersonaName } from '../../src/access/personas.ts'
import { newDocumentOf } from './documents-of.ts'
import {
  changedBy,
  countedBy,
  deletedBy,
  draftOf,
  fieldsAskedBy,
  fieldsShownTo,
  foreignTo,
  leakedTo,
  outcomeOf,
  seenBy,
  versionsFor,
} from './probed-access.ts'
import {
  allowedIn,
  countOf,
  fieldsFor,
  nothing,
  visibleTo,
  type PerPersona,
} from './promised-access.ts'
import { everybody, type SurveyedRecord } from './surveyed-record.ts'

/** What the matrix promises of one collection, and what the doors really did. */
export interface Survey {
  readonly promised: PerPersona<unknown>
  readonly found: PerPersona<unknown>
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
    promised: fieldsFor(slug),
  }),
  'answers questions about the fields that are for staff to staff alone': async (record, slug) => ({
    found: await eachOf((name) => fieldsAskedBy(record, name, slug)),
    promised: fieldsFor(slug),
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
    found: await inTurn((name) => deletedBy(record, name, slug)),
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

/** Asks for one persona after the other: they change or delete the same documents. */
async function inTurn<Value>(
  look: (name: PersonaName) => Promise<Value>,
): Promise<PerPersona<Value>> {
  const found: PerPersona<Value> = {}
  for (const name of everybody) found[name] = await look(name)
  return found
}
