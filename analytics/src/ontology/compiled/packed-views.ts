import { VocabularyError } from '../vocabulary-error.ts'
import type { PackedArray } from './packed-file.ts'
import type { Ragged } from './ragged.ts'
import type { TextLists, TextTable } from './text-table.ts'

/** Each array under its name, as the views of it read it again. */
export const texts = (name: string, { starts, bytes }: TextTable) => ({
  [`${name}Starts`]: starts,
  [name]: bytes,
})
export const lists = (name: string, { starts, items }: Ragged<Uint16Array>) => ({
  [`${name}Starts`]: starts,
  [name]: items,
})
export const textLists = (name: string, listed: TextLists) => ({
  [`${name}Of`]: listed.starts,
  ...texts(name, listed.texts),
})

/** What was packed under a name, read again; refuses a file that lacks it. */
export function viewsOf(arrays: Readonly<Record<string, PackedArray>>) {
  const u8 = (name: string) => arrayOf(arrays, name, Uint8Array)
  const u16 = (name: string) => arrayOf(arrays, name, Uint16Array)
  const u32 = (name: string) => arrayOf(arrays, name, Uint32Array)
  const textsAt = (name: string): TextTable => ({ starts: u32(`${name}Starts`), bytes: u8(name) })
  return {
    u8,
    u16,
    u32,
    texts: textsAt,
    lists: (name: string) => ({ starts: u32(`${name}Starts`), items: u16(name) }),
    textLists: (name: string): TextLists => ({ starts: u32(`${name}Of`), texts: textsAt(name) }),
  }
}

function arrayOf<A extends PackedArray>(
  arrays: Readonly<Record<string, PackedArray>>,
  name: string,
  kind: new (length: number) => A,
): A {
  const array = arrays[name]
  if (!(array instanceof kind))
    throw new VocabularyError(`The compiled vocabulary lacks ${name}: install it again.`)
  return array
}
