import type { Readable } from 'node:stream'

/**
 * The lines of a stream that is opened when the first of them is asked for, so that none is lost and
 * nothing waits where nobody asks.
 */
export async function* linesOf(open: () => Readable): AsyncGenerator<string> {
  const stream = open().setEncoding('utf8')
  let rest = ''
  for await (const chunk of stream) {
    const lines = (rest + String(chunk)).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
  if (rest !== '') yield rest
}
