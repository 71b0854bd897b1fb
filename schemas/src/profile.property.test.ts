import fc from 'fast-check'
import { expect, it } from 'vitest'

import { emptyProfile, profileSchema } from './profile.ts'

const keptChannel = (text: string) =>
  profileSchema.safeParse({ ...emptyProfile, channels: [text] }).data?.channels[0]

it('takes no address but https ones of a named host, with nothing secret in them', () => {
  const parts = fc.tuple(
    fc.constantFrom('https', 'http', 'javascript', 'data', 'HTTPS', 'ftp'),
    fc.constantFrom('://', ':', ':/'),
    fc.constantFrom('', 'ada@', 'ada:secret@'),
    fc.oneof(fc.domain(), fc.ipV4(), fc.string(), fc.constant('localhost')),
    fc.constantFrom('', ':8080', '/ada', '/?q=<script>', '#"><b>'),
  )
  fc.assert(
    fc.property(parts, (each) => {
      const kept = keptChannel(each.join('')) ?? 'https://not.kept'
      const { protocol, username, password, hostname, port } = new URL(kept)
      expect([protocol, username, password, port]).toEqual(['https:', '', '', ''])
      expect(hostname).toMatch(/\.[a-z][a-z\d-]*$/)
      expect(kept).not.toMatch(/[<>"\s]/)
    }),
  )
})

it('keeps what it has kept as it is', () => {
  const odd = ['\u0000', '\u202e', '\u2067', '\ud800', '\r\n', '\r', ' ', '\t', 'ñ', '<b>', '👪']
  const texts = fc.record({
    biography: fc.string(),
    whyHere: fc.string({ unit: fc.constantFrom(...odd) }),
  })
  fc.assert(
    fc.property(texts, (written) => {
      const once = profileSchema.parse({ ...emptyProfile, ...written })
      expect(profileSchema.parse(once)).toEqual(once)
      expect(JSON.stringify(once)).not.toMatch(/[\u0000\u202a-\u202e\u2066-\u2069]/)
      expect(once.whyHere.isWellFormed()).toBe(true)
    }),
  )
})

it.each([
  ['https://social.example/@ada', 'https://social.example/@ada'],
  [' https://SOCIAL.example ', 'https://social.example/'],
  ['https://bücher.example/a', 'https://xn--bcher-kva.example/a'],
  ['social.example/ada', undefined],
  ['http://social.example/ada', undefined],
  ['javascript:alert(1)', undefined],
  ['https://social.example@evil.example/', undefined],
  ['https://127.0.0.1/', undefined],
  ['https://[::1]/', undefined],
  ['https://localhost/', undefined],
  ['https://social.example:8443/', undefined],
])('%s is kept as %s', (typed, kept) => {
  expect(keptChannel(typed)).toBe(kept)
})
