import { raggedOf } from '../compiled/ragged.ts'
import { textListsOf, textTableOf } from '../compiled/text-table.ts'
import { VocabularyError } from '../vocabulary-error.ts'
import type { Nomenclature } from './nomenclature.ts'
import type { Orphanet } from './orphanet.ts'

/** Compiles a nomenclature. Parents that it does not name itself are left out. */
export function compileOrphanet({ version, disorders: unsorted }: Nomenclature): Orphanet {
  if (unsorted.length > mostDisorders)
    throw new VocabularyError(`More than ${String(mostDisorders)} disorders cannot be numbered.`)
  const disorders = [...unsorted].sort((a, b) => digitsOf(a.code) - digitsOf(b.code))
  const places = new Map(disorders.map(({ code }, at) => [code, at]))
  const known = (codes: readonly string[]) =>
    codes.map((code) => places.get(code)).filter((place) => place !== undefined)
  const next = disorders.map(({ movedTo }) => (movedTo === null ? undefined : places.get(movedTo)))
  return {
    version,
    codes: Uint32Array.from(disorders, ({ code }) => digitsOf(code)),
    names: textTableOf(disorders.map(({ name }) => name)),
    synonyms: textListsOf(disorders.map(({ synonyms }) => synonyms)),
    parents: raggedOf(disorders.map(({ parents }) => known(parents))),
    movedTo: Uint16Array.from(disorders, (_, at) => endOf(at, next)),
  }
}

const mostDisorders = 0xffff
const digitsOf = (code: string) => Number(code.slice('ORPHA:'.length))

/** Where a row of moves ends; whoever moves in a circle stays where they are. */
function endOf(start: number, next: readonly (number | undefined)[]): number {
  let at = start
  for (let left = next.length; left >= 0; left--) {
    const to = next[at]
    if (to === undefined) return at
    at = to
  }
  return start
}
