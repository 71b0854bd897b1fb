import { rowSize, type Marks } from './marks.ts'
import type { Query } from './query.ts'

/** The dimensions whose lists were left out, and how they are marked. */
export class LeftOut {
  /** How much is sought of those that are not marked. */
  #unmarked = 0
  #marked = 0
  /** Of those that are: in which number of a row, by which bit, and how much is sought. */
  readonly #words: Uint8Array
  readonly #shifts: Uint8Array
  readonly #units: Int32Array

  /** For so many dimensions. */
  constructor(size: number) {
    this.#words = new Uint8Array(size)
    this.#shifts = new Uint8Array(size)
    this.#units = new Int32Array(size)
  }

  /** All dimensions of a query but those that were opened, the first so many. */
  take({ dimensions, units }: Query, bits: Marks['bits'], opened: number): void {
    let [marked, unmarked] = [0, 0]
    for (let nth = opened; nth < dimensions.length; nth++) {
      const dimension = dimensions[nth] ?? 0
      const bit = bits[dimension] ?? 0
      const sought = units[dimension] ?? 0
      if (bit === 0) unmarked += sought
      else {
        this.#words[marked] = bit >>> 5
        this.#shifts[marked] = bit & 31
        this.#units[marked++] = sought
      }
    }
    this.#marked = marked
    this.#unmarked = unmarked
  }

  /** The most that the profile at this place can have of them, by its marks. */
  mostOf(rows: Marks['rows'], place: number): number {
    const row = place * rowSize
    let most = this.#unmarked
    for (let at = 0; at < this.#marked; at++) {
      const word = rows[row + (this.#words[at] ?? 0)] ?? 0
      most += (this.#units[at] ?? 0) & -((word >>> (this.#shifts[at] ?? 0)) & 1)
    }
    return most
  }
}
