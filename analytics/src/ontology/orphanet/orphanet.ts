import { listAt, type Ragged } from '../compiled/ragged.ts'
import { placeOf } from '../compiled/place-of.ts'
import { textAt, textsAt, type TextLists, type TextTable } from '../compiled/text-table.ts'

/**
 * Orphanet's nomenclature, compiled. Disorders are numbered from 0 in the order of their codes; all else speaks of
 * them by these numbers. Every array may be a view of one shared buffer.
 */
export interface Orphanet {
  /** As its file tells it: `2025-12-09`. */
  readonly version: string
  /** The digits of each disorder's code, ascending. */
  readonly codes: Uint32Array
  readonly names: TextTable
  readonly synonyms: TextLists
  /** Direct ones; none where the file tells none. */
  readonly parents: Ragged<Uint16Array>
  /** The disorder that took each one's place; itself where none did. */
  readonly movedTo: Uint16Array
}

/** The number of the disorder with this code today (`ORPHA:558`): itself, what took its place, or null. */
export function disorderOf({ codes, movedTo }: Orphanet, code: string): number | null {
  const digits = /^(?:ORPHA|Orphanet):(\d{1,7})$/.exec(code)?.[1]
  const place = digits === undefined ? null : placeOf(codes, Number(digits))
  return place === null ? null : (movedTo[place] ?? null)
}

/** `ORPHA:558`. */
export const codeOf = ({ codes }: Orphanet, disorder: number): string =>
  `ORPHA:${String(codes[disorder])}`

/** The preferred name, in the language of the file. */
export const nameOf = ({ names }: Orphanet, disorder: number): string => textAt(names, disorder)

/** Other names, in the same language. */
export const otherNamesOf = ({ synonyms }: Orphanet, disorder: number): string[] =>
  textsAt(synonyms, disorder)

/** The groups and disorders that one belongs to, by their numbers. */
export const parentsOf = ({ parents }: Orphanet, disorder: number): Uint16Array =>
  listAt(parents, disorder)
