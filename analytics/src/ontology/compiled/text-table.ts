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

const decoder = new TextDecoder()
