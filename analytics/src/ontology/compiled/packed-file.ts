import { z } from 'zod'

import { VocabularyError } from '../vocabulary-error.ts'

/** Arrays by name, and what is to be known of them all. */
export interface Packed {
  readonly heading: unknown
  readonly arrays: Readonly<Record<string, PackedArray>>
}

export type PackedArray = Uint8Array | Uint16Array | Uint32Array | Float64Array

/** One file of bytes: eight that name the kind, the length of the heading, the heading, each array at a multiple of eight. */
export function pack({ heading, arrays }: Packed): Uint8Array {
  const named = Object.entries(arrays)
  const places: z.infer<typeof placesSchema> = []
  let at = 0
  for (const [name, array] of named) {
    places.push({ name, kind: kindOf(array), at, length: array.length })
    at = aligned(at + array.byteLength)
  }
  const head = new TextEncoder().encode(JSON.stringify({ heading, places }))
  const body = aligned(headStart + head.length)
  const bytes = new Uint8Array(body + at)
  bytes.set(new TextEncoder().encode(kindOfFile))
  new DataView(bytes.buffer).setUint32(kindOfFile.length, head.length, true)
  bytes.set(head, headStart)
  named.forEach(([, array], nth) => {
    const view = new Uint8Array(array.buffer, array.byteOffset, array.byteLength)
    bytes.set(view, body + (places[nth]?.at ?? 0))
  })
  return bytes
}

/** The arrays of such a file, as views of its bytes: nothing is copied. */
export function unpack(buffer: ArrayBufferLike): Packed {
  const start = Uint8Array.from(new Uint8Array(buffer, 0, Math.min(headStart, buffer.byteLength)))
  const kind = new TextDecoder().decode(start.subarray(0, kindOfFile.length))
  if (kind !== kindOfFile || start.length < headStart)
    throw new VocabularyError('The compiled vocabulary is of another kind: install it again.')
  const length = new DataView(start.buffer).getUint32(kindOfFile.length, true)
  const body = aligned(headStart + length)
  if (buffer.byteLength < body) throw cutShort()
  const head = new TextDecoder().decode(new Uint8Array(buffer, headStart, length).slice())
  const { heading, places } = headSchema.parse(JSON.parse(head))
  const arrays = places.map(({ name, kind: of, at, length: count }) => {
    const { size, view } = kinds[of]
    if (body + at + count * size > buffer.byteLength) throw cutShort()
    return [name, view(buffer, body + at, count)] as const
  })
  return { heading, arrays: Object.fromEntries(arrays) }
}

const kindOfFile = 'S4R-voc1'
const headStart = kindOfFile.length + 4
const aligned = (length: number) => Math.ceil(length / 8) * 8

type View = (buffer: ArrayBufferLike, at: number, length: number) => PackedArray

const kinds = {
  u8: { size: 1, view: (...place) => new Uint8Array(...place) },
  u16: { size: 2, view: (...place) => new Uint16Array(...place) },
  u32: { size: 4, view: (...place) => new Uint32Array(...place) },
  f64: { size: 8, view: (...place) => new Float64Array(...place) },
} as const satisfies Record<string, { readonly size: number; readonly view: View }>

const placesSchema = z.array(
  z.object({
    name: z.string(),
    kind: z.enum(['u8', 'u16', 'u32', 'f64']),
    at: z.int().nonnegative(),
    length: z.int().nonnegative(),
  }),
)
const headSchema = z.object({ heading: z.unknown(), places: placesSchema })

function kindOf(array: PackedArray): keyof typeof kinds {
  if (array instanceof Uint8Array) return 'u8'
  if (array instanceof Uint16Array) return 'u16'
  return array instanceof Uint32Array ? 'u32' : 'f64'
}

const cutShort = () =>
  new VocabularyError('The compiled vocabulary is cut short: install it again.')
