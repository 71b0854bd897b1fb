import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream as NodeStream } from 'node:stream/web'

import { Decrypter, Encrypter } from 'age-encryption'

/** Seals what is read to a recipient of age, into a new file; the SHA-256 of the file, in hexadecimal. */
export async function sealInto(
  file: string,
  content: Readable,
  recipient: string,
): Promise<string> {
  const encrypter = new Encrypter()
  encrypter.addRecipient(recipient)
  const sealed = await encrypter.encrypt(webStream(content))
  const hash = createHash('sha256')
  await pipeline(
    nodeStream(sealed),
    async function* (chunks: AsyncIterable<Uint8Array>) {
      for await (const chunk of chunks) {
        hash.update(chunk)
        yield chunk
      }
    },
    createWriteStream(file, { mode: 0o600, flags: 'wx', flush: true }),
  )
  return hash.digest('hex')
}

/** What a sealed file holds, opened while it is read. Fails in the middle where the file was changed. */
export async function opened(file: string, identity: string): Promise<Readable> {
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  return nodeStream(await decrypter.decrypt(webStream(createReadStream(file))))
}

/** The SHA-256 of a file, in hexadecimal, read in pieces. */
export async function sha256OfFile(file: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}

// Node and the DOM describe the same streams by two types that do not know each other.
function webStream(stream: Readable): ReadableStream<Uint8Array> {
  return Readable.toWeb(stream) as unknown as ReadableStream<Uint8Array>
}

function nodeStream(stream: ReadableStream<Uint8Array>): Readable {
  return Readable.fromWeb(stream as unknown as NodeStream)
}
