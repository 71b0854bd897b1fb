import { describe, expect, it } from 'vitest'

import { sha256OfJson } from './sha256-of-json.ts'

describe('the hash of a JSON value', () => {
  it('is the same for the same value, whatever the order of its keys', () => {
    expect(sha256OfJson({ a: 1, b: { c: 2, d: 3 } })).toBe(
      sha256OfJson({ b: { d: 3, c: 2 }, a: 1 }),
    )
  })

  it('is another for another value', () => {
    expect(sha256OfJson({ a: 1 })).not.toBe(sha256OfJson({ a: 2 }))
  })

  it('is the SHA-256 of the text, in hexadecimal', () => {
    expect(sha256OfJson({})).toBe(
      '44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a',
    )
  })
})
