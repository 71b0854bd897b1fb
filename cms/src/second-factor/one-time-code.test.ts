import { describe, expect, it } from 'vitest'

import { codeAt, presentStep, setupOf, stepOf } from './one-time-code.ts'

/** The key of the examples in RFC 6238, appendix B. */
const secret = Buffer.from('12345678901234567890')

describe('a code', () => {
  it.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_111_111_111, '050471'],
    [1_234_567_890, '005924'],
    [2_000_000_000, '279037'],
    [20_000_000_000, '353130'],
  ])('is that of the standard: %s seconds after 1970', (seconds, code) => {
    expect(codeAt(secret, presentStep(seconds * 1000))).toBe(code)
  })

  it.each([
    [-2, null],
    [-1, 99],
    [0, 100],
    [1, 101],
    [2, null],
  ])('is known for that of its step: %s steps away', (away, step) => {
    expect(stepOf(secret, codeAt(secret, 100 + away), 100 * 30_000)).toBe(step)
  })

  it.each(['', '12345', '1234567', 'abcdef', '١٢٣٤٥٦'])('is six digits, and not %o', (code) => {
    expect(stepOf(secret, code)).toBeNull()
  })
})

describe('how an app is set up', () => {
  it('is told as a link, as text and as a picture', () => {
    const { uri, secret: text, picture } = setupOf(secret, 'ada@demo.example')
    expect(uri).toContain('otpauth://totp/Share4Rare:ada%40demo.example?')
    expect(uri).toContain(`secret=${text}`)
    expect(picture).toMatch(/^<svg /)
  })
})
