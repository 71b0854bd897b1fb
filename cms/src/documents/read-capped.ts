import { done, refused, type Result } from '@share4rare/schemas'

/** Reads a body of so many bytes at most. What is larger is refused before the rest of it is taken. */
export async function readCapped(
  { body, headers }: { body: ReadableStream<Uint8Array> | null | undefined; headers: Headers },
  most: number,
): Promise<Result<Uint8Array>> {
  if (Number(headers.get('content-length') ?? 0) > most)
    return refused({ code: 'document-too-large' })
  if (!body) return refused({ code: 'document-empty' })
  const parts: Uint8Array[] = []
  let size = 0
  const reader = body.getReader()
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.length
    if (size > most) {
      await reader.cancel()
      return refused({ code: 'document-too-large' })
    }
    parts.push(part.value)
  }
  return size > 0 ? done(Buffer.concat(parts)) : refused({ code: 'document-empty' })
}
