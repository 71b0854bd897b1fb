import { describe, expect, it } from 'vitest'

import { visitor } from '../../tests/support/asking.ts'
import { anyOf } from './any-of.ts'

const yes = () => true
const no = () => false
const own = () => ({ owner: { equals: 'one' } })
const published = () => ({ _status: { equals: 'published' } })

describe('anyOf', () => {
  it.each([
    ['nothing where there is no rule', [], false],
    ['nothing where no rule allows', [no, no], false],
    ['everything where one rule allows everything', [no, own, yes], true],
    ['the documents of the only rule that allows some', [no, own], { or: [own()] }],
    ['the documents of any rule that allows some', [own, published], { or: [own(), published()] }],
  ])('allows %s', (_what, rules, verdict) => {
    expect(anyOf(...rules)(visitor)).toEqual(verdict)
  })
})
