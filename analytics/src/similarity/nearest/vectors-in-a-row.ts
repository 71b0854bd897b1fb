import { listAt, type Ragged } from '../../ontology/compiled/ragged.ts'
import type { VectorMaker } from '../vector-maker.ts'

/** Units in one. */
export const unitsInOne = 4096
/** The most that fits beside a dimension or a place: it stands for itself and for all that is more. */
export const mostUnits = 0xffff

/** All that each profile has, exactly. */
export type Totals = Float64Array

/** Vectors in a row, one number for each dimension of each: which in the upper half, how much, rounded up, in the lower. */
export interface Vectors {
  readonly entries: Uint32Array
  /** Those of the nth stand from `starts[n]` up to `starts[n + 1]`. */
  readonly starts: Uint32Array
  /** The dimension of which each has most. */
  readonly heaviest: Uint16Array
}

/** The vectors of the profiles from this one on; notes the exact total of each. */
export function vectorsOf(
  profiles: Ragged<Uint16Array>,
  from: number,
  maker: VectorMaker,
  totals: Totals,
): Vectors {
  const count = totals.length - from
  const starts = new Uint32Array(count + 1)
  const heaviest = new Uint16Array(count)
  let entries = new Uint32Array(count * usualDimensions)
  let at = 0
  for (let nth = 0; nth < count; nth++) {
    const held = maker.make(listAt(profiles, from + nth))
    if (at + held > entries.length) entries = withRoomFor(entries, at + held)
    totals[from + nth] = note(maker, held, entries, at)
    heaviest[nth] = heaviestOf(maker, held)
    at += held
    starts[nth + 1] = at
  }
  return { entries, starts, heaviest }
}

const usualDimensions = 48

function withRoomFor(entries: Uint32Array, needed: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(Math.max(needed, entries.length * 2))
  larger.set(entries)
  return larger
}

/** Notes the vector that was made from this entry on; gives its total. */
function note(
  { dimensions, amounts }: VectorMaker,
  held: number,
  entries: Uint32Array,
  from: number,
): number {
  let total = 0
  for (let nth = 0; nth < held; nth++) {
    const dimension = dimensions[nth] ?? 0
    const amount = amounts[dimension] ?? 0
    total += amount
    const units = Math.ceil(amount * unitsInOne)
    entries[from + nth] = (dimension << 16) | (units < mostUnits ? units : mostUnits)
  }
  return total
}

function heaviestOf({ dimensions, amounts }: VectorMaker, held: number): number {
  let heaviest = 0
  let most = 0
  for (let nth = 0; nth < held; nth++) {
    const dimension = dimensions[nth] ?? 0
    const amount = amounts[dimension] ?? 0
    if (amount <= most) continue
    heaviest = dimension
    most = amount
  }
  return heaviest
}
