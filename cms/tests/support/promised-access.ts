import {
  fieldsForStaff,
  matrix,
  verdictFor,
  type CollectionName,
  type Row,
} from '../../src/access/matrix.ts'
import { groups, type PersonaName } from '../../src/access/personas.ts'
import type { Canary } from './canaries/canary.ts'
import { canariesIn, everybody, type SurveyedRecord } from './surveyed-record.ts'

/** Something for each persona. */
export type PerPersona<Value> = Record<string, Value>

/** Nothing for anybody. */
export const nothing = Object.fromEntries(everybody.map((name) => [name, []]))

/** The canaries that each persona is promised by a row of the matrix. */
export function visibleTo(
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

/** How many each persona is promised. */
export function countOf(texts: PerPersona<readonly string[]>): PerPersona<number> {
  return Object.fromEntries(Object.entries(texts).map(([name, { length }]) => [name, length]))
}

/** Whether a row of the matrix lets this persona at this document. */
export function mayTouch(name: PersonaName, { owner, state }: Canary, row: Row): boolean {
  return {
    allowed: true,
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

/** The fields for staff that each persona is promised. */
export function fieldsFor(slug: CollectionName): PerPersona<readonly string[]> {
  return Object.fromEntries(
    everybody.map((name) => [name, readsForStaff(name, slug) ? (fieldsForStaff[slug] ?? []) : []]),
  )
}

function readsForStaff(name: PersonaName, slug: CollectionName): boolean {
  const staff: readonly PersonaName[] = groups.staff
  return staff.includes(name) && verdictFor(matrix[slug].read, name) !== 'denied'
}
