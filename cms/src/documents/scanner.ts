import { connect, type Socket } from 'node:net'

import type { DocumentSettings } from './document-settings.ts'

/** What the scanner found. There is no verdict but its own word: everything else throws. */
export type Verdict = 'clean' | 'infected'

/** The scanner cannot be asked, does not answer, is out of date, or says what we do not know: nothing is accepted. */
export class ScannerError extends Error {
  override name = 'ScannerError'
}

/** Who looks at documents: a scanner; nobody, because the operator said so; or nobody yet, so that they wait. */
export function scanning(settings: DocumentSettings): 'scanner' | 'off' | 'waiting' {
  if (settings.CLAMD_SOCKET ?? settings.CLAMD_HOST) return 'scanner'
  return settings.DOCUMENT_SCAN === 'off' ? 'off' : 'waiting'
}

/** Has clamd look at a file, if its signatures are fresh; `patience` is how many milliseconds it may be silent. */
export async function scan(
  bytes: Uint8Array,
  settings: DocumentSettings,
  patience = 30_000,
): Promise<Verdict> {
  const ask = (parts: Iterable<Buffer>) => answerOf(reach(settings), parts, patience)
  refuseOldSignatures(await ask([Buffer.from('zVERSION\0')]))
  const said = await ask([Buffer.from('zINSTREAM\0'), ...inChunks(bytes), lengthOf(0)])
  if (said === 'stream: OK') return 'clean'
  if (/^stream: .+ FOUND$/.test(said)) return 'infected'
  throw new ScannerError('the scanner gave no verdict')
}

const oldest = 48 * 3_600_000

/** `ClamAV 1.4.6/27500/Sun Nov 22 08:00:00 2026`: the last part is when its daily signatures were made. */
function refuseOldSignatures(said: string): void {
  const made = Date.parse(said.split('/')[2] ?? '')
  if (!(Date.now() - made < oldest)) throw new ScannerError('the signatures are too old')
}

const longestReply = 4096

function answerOf(socket: Socket, parts: Iterable<Buffer>, patience: number): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    const fail = (reason: string) => {
      socket.destroy()
      reject(new ScannerError(reason))
    }
    socket.setTimeout(patience, () => fail('the scanner does not answer'))
    socket.on('error', () => fail('the scanner cannot be reached'))
    socket.on('data', (part) => {
      said += part.toString()
      if (said.length > longestReply) return fail('the scanner says too much')
      if (!said.includes('\0')) return
      socket.destroy()
      resolve(said.slice(0, said.indexOf('\0')))
    })
    socket.on('close', () => fail('the scanner broke off'))
    for (const part of parts) socket.write(part)
  })
}

function reach({ CLAMD_SOCKET, CLAMD_HOST = '' }: DocumentSettings): Socket {
  if (CLAMD_SOCKET) return connect(CLAMD_SOCKET)
  const [host = '', port = '3310'] = CLAMD_HOST.split(':')
  return connect(Number(port), host)
}

function* inChunks(bytes: Uint8Array): Generator<Buffer> {
  const size = 64 * 1024
  for (let at = 0; at < bytes.length; at += size) {
    const part = Buffer.from(bytes.subarray(at, at + size))
    yield lengthOf(part.length)
    yield part
  }
}

function lengthOf(size: number): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(size)
  return length
}
