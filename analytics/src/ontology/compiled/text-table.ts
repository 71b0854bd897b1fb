/** Texts, all in a row as UTF-8: text `n` is what stands from `starts[n]` up to `starts[n + 1]`. */
export interface TextTable {
  readonly starts: Uint32Array
  readonly bytes: Uint8Array
}

/** Texts, packed. */
export function textTableOf(texts: readonly string[]): TextTable {
  const encoder = new TextEncoder()
  const encoded = texts.map((text) => encoder.encode(text))
  const starts = new Uint32Array(texts.length + 1)
  encoded.forEach((text, at) => {
    starts[at + 1] = (starts[at] ?? 0) + text.length
  })
  const bytes = new Uint8Array(starts[texts.length] ?? 0)
  encoded.forEach((text, at) => {
    bytes.set(text, starts[at])
  })
  return { starts, bytes }
}

/** One text. */
export function textAt({ starts, bytes }: TextTable, at: number): string {
  return decoder.decode(bytes.slice(starts[at], starts[at + 1]))
}

/** Lists of texts: list `n` is what stands from `starts[n]` up to `starts[n + 1]`. */
export interface TextLists {
  readonly starts: Uint32Array
  readonly texts: TextTable
}

/** Lists of texts, packed. */
export function textListsOf(lists: readonly (readonly string[])[]): TextLists {
  const starts = new Uint32Array(lists.length + 1)
  lists.forEach((list, at) => {
    starts[at + 1] = (starts[at] ?? 0) + list.length
  })
  return { starts, texts: textTableOf(lists.flat()) }
}

/** One list of texts. */
export function textsAt({ starts, texts }: TextLists, at: number): string[] {
  const [from = 0, to = from] = starts.subarray(at, at + 2)
  return Array.from({ length: to - from }, (_, nth) => textAt(texts, from + nth))
}

const decoder = new TextDecoder()
