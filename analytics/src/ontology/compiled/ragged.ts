/** Lists of numbers, all in a row: list `n` is what stands from `starts[n]` up to `starts[n + 1]`. */
export interface Ragged<Items extends Uint8Array | Uint16Array | Uint32Array> {
  readonly starts: Uint32Array
  readonly items: Items
}

/** Lists of numbers below 65,536, packed. */
export function raggedOf(lists: readonly (readonly number[])[]): Ragged<Uint16Array> {
  const starts = new Uint32Array(lists.length + 1)
  lists.forEach((list, at) => {
    starts[at + 1] = (starts[at] ?? 0) + list.length
  })
  const items = new Uint16Array(starts[lists.length] ?? 0)
  lists.forEach((list, at) => {
    items.set(list, starts[at])
  })
  return { starts, items }
}

/** One list, without copying it. */
export function listAt({ starts, items }: Ragged<Uint16Array>, at: number): Uint16Array {
  return items.subarray(starts[at], starts[at + 1])
}
