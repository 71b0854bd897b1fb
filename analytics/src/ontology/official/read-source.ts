import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'

import { sha256 } from '../../sha256.ts'
import { VocabularyError } from '../vocabulary-error.ts'

/** A file as it was given, and what it holds. */
export interface SourceFile {
  /** The path or address that was given. */
  readonly from: string
  /** Of the bytes as given, before unzipping: hexadecimal. */
  readonly sha256: string
  readonly text: string
}

/** Reads a file by its path or its http(s) address, gzipped or not. Refuses what is missing, cut short or too large. */
export async function readSource(from: string): Promise<SourceFile> {
  const bytes = await (isAddress(from) ? download(from) : readLocal(from))
  const plain = isGzipped(bytes) ? await unzip(bytes, from) : bytes
  return { from, sha256: sha256(bytes), text: decode(plain, from) }
}

const largestSource = 512 * 1024 * 1024
const unzipBytes = promisify(gunzip)

const isAddress = (from: string) => /^https?:\/\//.test(from)
const isGzipped = (bytes: Uint8Array) => bytes[0] === 0x1f && bytes[1] === 0x8b

async function readLocal(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path)
  } catch (cause) {
    throw new VocabularyError(`${path} cannot be read.`, { cause })
  }
}

async function download(address: string): Promise<Uint8Array> {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(5 * 60_000) })
    if (!response.ok) throw new Error(`status ${String(response.status)}`)
    return new Uint8Array(await response.arrayBuffer())
  } catch (cause) {
    const hint = 'Without the network, download it elsewhere and give its path.'
    throw new VocabularyError(`${address} could not be downloaded. ${hint}`, { cause })
  }
}

async function unzip(bytes: Uint8Array, from: string): Promise<Uint8Array> {
  try {
    return await unzipBytes(bytes, { maxOutputLength: largestSource })
  } catch (cause) {
    throw new VocabularyError(`${from} is cut short or damaged: it cannot be unzipped.`, { cause })
  }
}

function decode(bytes: Uint8Array, from: string): string {
  const encoding = isLatin.test(String.fromCharCode(...bytes.subarray(0, 100))) ? latin : 'utf-8'
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new VocabularyError(`${from} is not a text in UTF-8.`, { cause })
  }
}

/** Older XML of Orphadata says of itself that it is not UTF-8. */
const isLatin = /^<\?xml[^>]* encoding=["']iso-8859-1["']/i
const latin = 'iso-8859-1'
