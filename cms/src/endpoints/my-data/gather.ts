import type { PayloadRequest } from 'payload'

import { wholeOwnPatients } from '../../collections/patients/keep-patient.ts'
import type { Member } from '../../generated/payload-types.ts'
import { blockedBy } from '../../people-alike/blocked-people.ts'
import { countedIn, type Counted } from './counted-in.ts'
import { exportedFields, type ExportedCollection } from './exported-fields.ts'
import { withNames, type Row } from './with-names.ts'
import { whoLooked, type LookedAt } from './who-looked.ts'

/** All that is held about a member and their patients, in parts, with names where the record has ids. */
export interface MyData {
  readonly madeAt: string
  /** By collection. */
  readonly records: Readonly<Record<string, readonly Row[]>>
  readonly countedIn: readonly Counted[]
  readonly whoLooked: readonly LookedAt[]
  /** Whom the member does not want to meet, by nickname. */
  readonly blocked: readonly { readonly nickname: string }[]
}

/** Gathers a member's own rows, of at most ten thousand documents a collection, and nothing of anybody else. */
export async function gather(req: PayloadRequest, member: Member): Promise<MyData> {
  const patients = await wholeOwnPatients(req)
  const names = new Map(patients.map(({ id, name }) => [id, name]))
  const records: Record<string, Row[]> = {}
  for (const slug of collections) records[slug] = await rowsOf(req, slug, member.id)
  return {
    madeAt: new Date().toISOString(),
    records: await withNames(req, records, names),
    countedIn: await countedIn(req, names),
    whoLooked: await whoLooked(req, member.id, names),
    blocked: (await blockedBy(req, member.id)).map(({ nickname }) => ({ nickname })),
  }
}

const collections = Object.keys(exportedFields) as ExportedCollection[] // its keys are these

async function rowsOf(req: PayloadRequest, slug: ExportedCollection, id: string): Promise<Row[]> {
  const { by, fields } = exportedFields[slug]
  const { docs } = await req.payload.find({
    collection: slug,
    where: {
      [by]: { equals: id },
      ...(slug === 'patients' && { closed: { not_equals: true } }),
    },
    sort: 'createdAt',
    limit: 10_000,
    depth: 0,
    showHiddenFields: true, // only what the list names is picked
    overrideAccess: true, // their own, by the filter; some of it has no other door
    req,
  })
  return docs.map((document) => picked(document, fields))
}

function picked(document: object, fields: readonly string[]): Row {
  return Object.fromEntries(
    Object.entries(document)
      .filter(([name]) => fields.includes(name))
      .map(([name, value]: [string, unknown]) => [name, withoutIds(value)]),
  )
}

/** Rows of a list have ids of their own, which say nothing. */
function withoutIds(value: unknown): unknown {
  if (!Array.isArray(value)) return value
  return value.map((each: unknown) => {
    if (typeof each !== 'object' || each === null) return each
    return Object.fromEntries(Object.entries(each).filter(([name]) => name !== 'id'))
  })
}
