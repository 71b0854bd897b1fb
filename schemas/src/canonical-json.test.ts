import { describe, expect, it } from 'vitest'

import { canonicalJson } from './canonical-json.ts'

describe('canonical JSON', () => {
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

  it.each([NaN, Infinity, -Infinity])(
    'never writes %s, which would come back as null',
    (number) => {
      expect(() => canonicalJson({ mean: [number] })).toThrow(TypeError)
    },
  )
})
