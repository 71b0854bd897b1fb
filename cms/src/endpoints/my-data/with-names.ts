import type { PayloadRequest } from 'payload'

/** One document as it is told: the fields that are allowed, and no other. */
export type Row = Readonly<Record<string, unknown>>

type Records = Readonly<Record<string, readonly Row[]>>

/** Ids of the record say nothing at home: in their place stand the names of patients, and titles. */
export async function withNames(
  req: PayloadRequest,
  records: Records,
  patients: ReadonlyMap<string, string>,
): Promise<Records> {
  const ids = [...new Set(Object.values(records).flat().flatMap(idsIn))]
  const titles = new Map([...patients, ...(await titlesOf(req, ids))])
  const told = (row: Row): Row =>
    Object.fromEntries(
      Object.entries(row).map(([field, value]) => [
        field,
        isLink(field) ? named(value, titles) : value,
      ]),
    )
  return Object.fromEntries(Object.entries(records).map(([slug, rows]) => [slug, rows.map(told)]))
}

const links = ['patient', 'questionnaire', 'purposeId', 'disease', 'furtherDiseases']

function isLink(field: string): boolean {
  return links.includes(field)
}

/** Of what has no name any more, such as a profile that was closed, nothing is told. */
function named(value: unknown, titles: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((each: unknown) => named(each, titles))
  if (typeof value !== 'string' || !isId(value)) return value
  return titles.get(value) ?? null
}

function idsIn(row: Row): string[] {
  return Object.entries(row)
    .filter(([field]) => isLink(field))
    .flatMap(([, value]): unknown[] => (Array.isArray(value) ? value : [value]))
    .filter((value) => typeof value === 'string')
    .filter(isId)
}

function isId(value: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(value)
}

const titled = ['questionnaires', 'studies', 'requests'] as const

/** The titles of what the rows point to, by id: members read them on their own pages as well. */
async function titlesOf(req: PayloadRequest, ids: string[]): Promise<[string, string][]> {
  const all = { where: { id: { in: ids } }, limit: 0, pagination: false, depth: 0 } as const
  const found: [string, string][] = []
  for (const collection of titled) {
    const { docs } = await req.payload.find({
      collection,
      ...all,
      overrideAccess: true, // titles alone, of what they answered or decided on
      req,
    })
    found.push(...docs.map(({ id, title }): [string, string] => [id, title]))
  }
  const { docs } = await req.payload.find({
    collection: 'diseases',
    ...all,
    overrideAccess: true, // diseases are public
    req,
  })
  return [...found, ...docs.map(({ id, name }): [string, string] => [id, name])]
}
