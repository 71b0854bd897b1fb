import { z } from 'zod'

import { termOf, type Ontology } from '../../ontology/compiled/ontology.ts'
import { readSource } from '../../ontology/official/read-source.ts'
import { SimilarityRefusal } from './similarity-refusal.ts'

const ids = z.array(z.string())
const pairSchema = z.object({ a: ids, b: ids })
const profileSchema = z.looseObject({ id: z.string(), present: ids })

/** Terms as they were written, and their numbers, ascending, each once. */
interface WrittenTerms {
  readonly written: readonly string[]
  readonly terms: readonly number[]
}

/** Two profiles to compare. */
export interface Pair {
  readonly a: WrittenTerms
  readonly b: WrittenTerms
}

/** A profile to rank, with the text of one of its fields: equal where that is equal; null where it has none. */
export interface Profile {
  readonly id: string
  readonly terms: readonly number[]
  readonly group: string | null
}

/** Reads pairs; refuses the file, naming its bad lines. */
export function readPairs(path: string, ontology: Ontology): Promise<readonly Pair[]> {
  return readLines(path, (value) => {
    const { a, b } = pairSchema.parse(value)
    return { a: writtenTerms(ontology, a), b: writtenTerms(ontology, b) }
  })
}

/** Reads profiles; refuses the file, naming its bad lines. */
export async function readProfiles(
  path: string,
  ontology: Ontology,
  field: string | undefined,
): Promise<readonly Profile[]> {
  const known = new Set<string>()
  return readLines(path, (value) => {
    const profile = profileSchema.parse(value)
    if (known.has(profile.id)) throw new BadLine(`the id ${profile.id} stood in a line before`)
    known.add(profile.id)
    const held = field === undefined ? undefined : profile[field]
    const group = held === undefined || held === null ? null : JSON.stringify(held)
    return { id: profile.id, terms: writtenTerms(ontology, profile.present).terms, group }
  })
}

class BadLine extends Error {}

function writtenTerms(ontology: Ontology, written: readonly string[]): WrittenTerms {
  const terms = written.map((id) => termOf(ontology, id))
  const unknown = written.filter((_, at) => terms[at] === null)
  if (unknown.length > 0)
    throw new BadLine(
      `${unknown.slice(0, 3).join(', ')} ${unknown.length > 1 ? 'name' : 'names'} no term of this release`,
    )
  const known = new Set(terms.filter((term) => term !== null))
  return { written, terms: [...known].sort((a, b) => a - b) }
}

const mostTold = 20

async function readLines<Row>(path: string, read: (value: unknown) => Row): Promise<Row[]> {
  const { text } = await readSource(path)
  const rows: Row[] = []
  const bad: string[] = []
  text.split(/\r?\n/).forEach((line, at) => {
    if (line.trim() === '') return
    const row = rowIn(line, read)
    if (typeof row === 'string') bad.push(`Line ${String(at + 1)}: ${row}.`)
    else rows.push(row.row)
  })
  if (bad.length === 0) return rows
  const others = bad.length - mostTold
  throw new SimilarityRefusal(
    [
      `${path} was not taken, and nothing was written.`,
      ...bad.slice(0, mostTold),
      ...(others > 0 ? [`And ${String(others)} lines more.`] : []),
    ].join('\n'),
  )
}

/** What a line holds, or what is wrong with it. */
function rowIn<Row>(line: string, read: (value: unknown) => Row): { readonly row: Row } | string {
  try {
    const value: unknown = JSON.parse(line)
    return { row: read(value) }
  } catch (error) {
    if (error instanceof SyntaxError) return 'no JSON'
    if (error instanceof BadLine) return error.message
    if (error instanceof z.ZodError)
      return error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')
    throw error
  }
}
