import { describe, expect, it } from 'vitest'

import { canonicalJson, sha256OfJson } from './canonical-json.ts'

describe('canonicalJson', () => {
  it('sorts the keys of objects, at every depth', () => {
    expect(canonicalJson({ b: [{ d: 1, c: 2 }], a: null })).toBe('{"a":null,"b":[{"c":2,"d":1}]}')
  })

  it('keeps the order of lists', () => {
    expect(canonicalJson([3, 1, 2])).toBe('[3,1,2]')
  })

  it('leaves out what is undefined, as JSON does', () => {
    expect(canonicalJson({ a: undefined, b: 1 })).toBe('{"b":1}')
  })

  it('reads back as the same value', () => {
    const value = { text: 'Sí, “quoted”\n', list: [true, null, 1.5], empty: {} }
    expect(JSON.parse(canonicalJson(value))).toEqual(value)
  })
})

describe('sha256OfJson', () => {
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
